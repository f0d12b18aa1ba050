export * from "./client.ts";
export * from "./graphql.ts";
export * from "./refusal.ts";
