import type { Env } from "../env.ts";
import type { Database } from "./database.ts";
import { openEmbedded } from "./embedded.ts";
import { openPostgres } from "./postgres.ts";

/** The database the environment names, migrated. */
export function openDatabase(env: Env, onLockLost: (error: Error) => void): Promise<Database> {
  return env.databaseUrl === null ? openEmbedded(env.dataDir, onLockLost) : openPostgres(env.databaseUrl);
}
