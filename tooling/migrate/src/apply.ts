import { NO_FILTER, startEngine } from "./engine.ts";
import { readMigrations } from "./migrations-folder.ts";
import type { MigrationTarget } from "./target.ts";

export interface ApplyInput {
  readonly target: MigrationTarget;
  /** Folder with one `<timestamp>_<name>/migration.sql` per migration. */
  readonly migrationsDir: string;
}

/**
 * Applies what `_prisma_migrations` does not list yet and returns the names, oldest first.
 * Throws the engine's error (code P3018, P3009 …) when a script fails; nothing after it is run.
 */
export async function applyMigrations({ target, migrationsDir }: ApplyInput): Promise<readonly string[]> {
  const migrationsList = await readMigrations(migrationsDir);
  using engine = await startEngine(target);
  const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: NO_FILTER });
  return appliedMigrationNames;
}
