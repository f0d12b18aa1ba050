export * from "./accounts.ts";
export * from "./actor-of.ts";
export * from "./auth.ts";
