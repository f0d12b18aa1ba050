import { readdir, readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { MigrationDirectory, MigrationList } from "@prisma/schema-engine-wasm/schema_engine_bg";

const LOCK_FILE = "migration_lock.toml";
const SCRIPT = "migration.sql";

/** What `migration_lock.toml` says; Prisma refuses migrations of another database. */
export const LOCK_CONTENT = '# Kept under version control\nprovider = "postgresql"\n';

/** Reads `<folder>/<timestamp>_<name>/migration.sql`, in the order of their names, as the engine wants it. */
export async function readMigrations(folder: string): Promise<MigrationList> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return {
    baseDir: resolve(folder),
    lockfile: { path: LOCK_FILE, content: LOCK_CONTENT },
    shadowDbInitScript: "",
    migrationDirectories: await Promise.all(names.map((name) => readMigration(folder, name))),
  };
}

async function readMigration(folder: string, name: string): Promise<MigrationDirectory> {
  const content = await readFile(resolve(folder, name, SCRIPT), "utf8");
  return { path: name, migrationFile: { path: SCRIPT, content: { tag: "ok", value: content } } };
}
