export * from "./client.ts";
export * from "./database.ts";
export * from "./open.ts";
export * from "./secret.ts";
