import { DomainError } from "@dengta/domain";
import { applyMigrations, postgresTarget } from "@dengta/migrate";
import { PrismaPg } from "@prisma/adapter-pg";
import { LIMITS } from "../limits.ts";
import { createClient, type Db } from "./client.ts";
import type { Database } from "./database.ts";
import { MIGRATIONS_DIR } from "./migrations.ts";

/** The server named by DATABASE_URL does not answer or does not let us in. The message never shows the address. */
export class DatabaseUnreachableError extends DomainError {
  constructor(cause: unknown) {
    const reason = cause instanceof Error ? cause.message.trim().split("\n").at(-1) : String(cause);
    super(
      "DATABASE_UNREACHABLE",
      `无法连接 PostgreSQL。请核对 DATABASE_URL 的地址、库名、用户名和密码，并确认数据库已启动（${reason}）`,
    );
  }
}

/** A pool that gives up waiting instead of hanging, and finds out that a server is gone. */
function postgresAdapter(url: string): PrismaPg {
  return new PrismaPg({
    connectionString: url,
    max: LIMITS.pool.connections,
    connectionTimeoutMillis: LIMITS.pool.waitMs,
    keepAlive: true,
    application_name: "dengta",
  });
}

/** Any number that nothing else on the server locks. */
const MIGRATION_LOCK = 20_220_022;

/** Connects to a PostgreSQL server and brings it up to date; processes that start together take turns. Throws {@link DatabaseUnreachableError}. */
export async function openPostgres(url: string, migrationsDir = MIGRATIONS_DIR): Promise<Database> {
  const db = createClient(postgresAdapter(url));
  await db.$queryRaw`SELECT 1`.catch(async (error: unknown) => {
    await db.$disconnect();
    throw new DatabaseUnreachableError(error);
  });
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(${MIGRATION_LOCK})::text`;
    await applyMigrations({ target: postgresTarget(url), migrationsDir });
  });
  return postgresDatabase(db);
}

export function postgresDatabase(db: Db): Database {
  return { db, kind: "PostgreSQL", close: () => db.$disconnect() };
}
