import { applyMigrations, postgresTarget } from "@dengta/migrate";
import { PrismaPg } from "@prisma/adapter-pg";
import { createClient, type Db } from "./client.ts";
import type { Database } from "./database.ts";
import { MIGRATIONS_DIR } from "./migrations.ts";

/** Any number that nothing else on the server locks. */
const MIGRATION_LOCK = 20_220_022;

/** Connects to a PostgreSQL server and brings it up to date; processes that start together take turns. */
export async function openPostgres(url: string): Promise<Database> {
  const db = createClient(new PrismaPg(url));
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(${MIGRATION_LOCK})::text`;
    await applyMigrations({ target: postgresTarget(url), migrationsDir: MIGRATIONS_DIR });
  });
  return postgresDatabase(db);
}

export function postgresDatabase(db: Db): Database {
  return { db, kind: "PostgreSQL", close: () => db.$disconnect() };
}
