import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type DiffInput, diffMigrations } from "./diff.ts";
import { LOCK_CONTENT } from "./migrations-folder.ts";

export interface CreateInput extends DiffInput {
  /** What the migration does, in words: "add kpi notes". */
  readonly name: string;
  /** Time in the folder's name. */
  readonly at: Date;
}

/** Writes the next migration and returns its folder; null when the schema has not changed. Does not apply it. */
export async function createMigration({ name, at, ...input }: CreateInput): Promise<string | null> {
  await mkdir(input.migrationsDir, { recursive: true });
  const script = await diffMigrations(input);
  if (script === null) return null;
  const folder = join(input.migrationsDir, `${timestamp(at)}_${slug(name)}`);
  await mkdir(folder);
  await writeFile(join(folder, "migration.sql"), script);
  await writeFile(join(input.migrationsDir, "migration_lock.toml"), LOCK_CONTENT);
  return folder;
}

function timestamp(at: Date): string {
  return at.toISOString().replace(/\D/g, "").slice(0, 14);
}

function slug(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, "_");
}
