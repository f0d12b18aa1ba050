import { readFile } from "node:fs/promises";
import { NO_FILTER, startEngine } from "./engine.ts";
import { readMigrations } from "./migrations-folder.ts";
import type { MigrationTarget } from "./target.ts";

export interface DiffInput {
  readonly target: MigrationTarget;
  readonly migrationsDir: string;
  /** Path of `schema.prisma`. */
  readonly schemaFile: string;
}

/** The SQL that leads from the migrations to the schema; null when they already agree. */
export async function diffMigrations({
  target,
  migrationsDir,
  schemaFile,
}: DiffInput): Promise<string | null> {
  const [migrations, content] = await Promise.all([
    readMigrations(migrationsDir),
    readFile(schemaFile, "utf8"),
  ]);
  using engine = await startEngine(target);
  const result = await engine.diff({
    from: { tag: "migrations", ...migrations },
    to: { tag: "schemaDatamodel", files: [{ path: schemaFile, content }] },
    script: true,
    exitCode: true,
    filters: NO_FILTER,
  });
  return result.exitCode === 0 ? null : result.stdout;
}
