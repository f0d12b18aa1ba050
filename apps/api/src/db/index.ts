export * from "./client.ts";
export * from "./database.ts";
export * from "./open.ts";
export { DatabaseUnreachableError } from "./postgres.ts";
export * from "./secret.ts";
