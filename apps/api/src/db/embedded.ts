import { join } from "node:path";
import { applyMigrations, pgliteTarget } from "@dengta/migrate";
import { PGlite } from "@electric-sql/pglite";
import { PrismaPGlite } from "pglite-prisma-adapter";
import { createClient } from "./client.ts";
import type { Database } from "./database.ts";
import { DURABLE_START, DurableFiles } from "./durable-files.ts";
import { lockDataFolder } from "./lock.ts";
import { MIGRATIONS_DIR } from "./migrations.ts";

/**
 * Opens the database inside the data folder, alone, and brings it up to date.
 * Throws DataFolderInUseError when another process has it.
 */
export async function openEmbedded(
  folder: string,
  onLockLost: (error: Error) => void,
  migrationsDir = MIGRATIONS_DIR,
): Promise<Database> {
  const release = await lockDataFolder(folder, onLockLost);
  try {
    const pglite = await PGlite.create({
      fs: new DurableFiles(join(folder, "database")),
      startParams: DURABLE_START,
    });
    await applyMigrations({ target: pgliteTarget(pglite), migrationsDir });
    return embeddedDatabase(pglite, release);
  } catch (error) {
    await release();
    throw error;
  }
}

/** Wraps an open, migrated PGlite. */
export function embeddedDatabase(
  pglite: PGlite,
  release: () => Promise<void> = async () => undefined,
): Database {
  const db = createClient(new PrismaPGlite(pglite));
  return {
    db,
    kind: "内嵌数据库",
    close: async () => {
      await db.$disconnect();
      await pglite.close();
      await release();
    },
  };
}
