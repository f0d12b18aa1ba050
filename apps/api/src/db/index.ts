export * from "./client.ts";
export * from "./database.ts";
export { MIGRATIONS_DIR } from "./migrations.ts";
export * from "./open.ts";
export { isOutage } from "./outage.ts";
export { DatabaseUnreachableError } from "./postgres.ts";
export * from "./secret.ts";
