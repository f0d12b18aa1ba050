import type { Env } from "../env.ts";
import type { Database } from "./database.ts";
import { openEmbedded } from "./embedded.ts";
import { openPostgres } from "./postgres.ts";

/** The database the environment names, migrated; by other migrations than all of ours where a folder is given. */
export function openDatabase(
  env: Pick<Env, "databaseUrl" | "dataDir">,
  onLockLost: (error: Error) => void,
  migrationsDir?: string,
): Promise<Database> {
  return env.databaseUrl === null
    ? openEmbedded(env.dataDir, onLockLost, migrationsDir)
    : openPostgres(env.databaseUrl, migrationsDir);
}
