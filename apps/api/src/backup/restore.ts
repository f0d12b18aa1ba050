import { createReadStream } from "node:fs";
import { cp, mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { DomainError } from "@dengta/domain";
import { type Database, MIGRATIONS_DIR, openDatabase, type Tx } from "../db/index.ts";
import type { Env } from "../env.ts";
import {
  EVIDENCE_FOLDER,
  type Manifest,
  ROWS_FILE,
  readVerified,
  SECRET_FILE,
  UnusableBackupError,
} from "./manifest.ts";
import { quoted, tablesInOrder } from "./tables.ts";

const ROWS_AT_ONCE = 500;
const LIMIT_MS = 12 * 60 * 60 * 1_000;

/** There is something in the database already: restoring never mixes or overwrites. */
class DatabaseNotEmptyError extends DomainError {
  constructor() {
    super(
      "DATABASE_NOT_EMPTY",
      "目标数据库中已有数据，恢复不会覆盖。请用 DATA_DIR 或 DATABASE_URL 指定一个空的数据库",
    );
  }
}

/**
 * Puts a backup into the empty database that the environment names, whole or not at all, and brings it to this
 * version. Throws {@link UnusableBackupError}, {@link DatabaseNotEmptyError}.
 */
export async function restoreBackup(
  source: string,
  env: Pick<Env, "databaseUrl" | "dataDir">,
  onLockLost: (error: Error) => void,
): Promise<Manifest> {
  const manifest = await readVerified(source);
  const migrations = await folderOf(manifest.migrations);
  try {
    const database = await openDatabase(env, onLockLost, migrations);
    await load(database, join(source, ROWS_FILE), manifest).finally(() => database.close());
  } finally {
    await rm(migrations, { recursive: true });
  }
  for (const name of [EVIDENCE_FOLDER, SECRET_FILE])
    if (manifest.files.some(({ path }) => path === name || path.startsWith(`${name}/`)))
      await cp(join(source, name), join(env.dataDir, name), { recursive: true });
  // An older backup is brought up to date like an older installation.
  await (await openDatabase(env, onLockLost)).close();
  return manifest;
}

/** The migrations that the rows belong to, and no later ones. */
async function folderOf(names: readonly string[]): Promise<string> {
  const known = new Set(await readdir(MIGRATIONS_DIR));
  const unknown = names.filter((name) => !known.has(name));
  if (unknown.length > 0)
    throw new UnusableBackupError(
      `备份来自更新的版本（${unknown.join("、")}），请先把系统升级到该版本再恢复`,
    );
  const folder = await mkdtemp(join(tmpdir(), "dengta-migrations-"));
  await mkdir(folder, { recursive: true });
  for (const name of names) await cp(join(MIGRATIONS_DIR, name), join(folder, name), { recursive: true });
  return folder;
}

async function load({ db }: Database, rowsFile: string, manifest: Manifest): Promise<void> {
  await db.$transaction(
    async (tx) => {
      const tables = await tablesInOrder(tx);
      for (const table of tables)
        if ((await tx.$queryRawUnsafe<unknown[]>(`SELECT 1 FROM ${quoted(table)} LIMIT 1`)).length > 0)
          throw new DatabaseNotEmptyError();
      // Rows come as they were, hashes of the audit log included: nothing is to be worked out anew.
      for (const table of tables)
        await tx.$executeRawUnsafe(`ALTER TABLE ${quoted(table)} DISABLE TRIGGER USER`);
      const loaded = await loadRows(tx, rowsFile, new Set(tables));
      for (const table of tables)
        await tx.$executeRawUnsafe(`ALTER TABLE ${quoted(table)} ENABLE TRIGGER USER`);
      for (const [table, count] of Object.entries(manifest.rows))
        if ((loaded[table] ?? 0) !== count)
          throw new UnusableBackupError(`备份的 ${table} 应有 ${count} 行，只读到 ${loaded[table] ?? 0} 行`);
    },
    { timeout: LIMIT_MS },
  );
}

async function loadRows(tx: Tx, path: string, tables: ReadonlySet<string>): Promise<Record<string, number>> {
  const loaded: Record<string, number> = {};
  let table = "";
  let waiting: string[] = [];
  const flush = async () => {
    if (waiting.length === 0) return;
    await tx.$executeRawUnsafe(
      `INSERT INTO ${quoted(table)} SELECT * FROM jsonb_populate_recordset(NULL::${quoted(table)}, $1::jsonb)`,
      `[${waiting.join(",")}]`,
    );
    loaded[table] = (loaded[table] ?? 0) + waiting.length;
    waiting = [];
  };
  const lines = createInterface({ input: createReadStream(path).pipe(createGunzip()), crlfDelay: Infinity });
  for await (const line of lines) {
    if (!line.startsWith("#table ")) {
      waiting.push(line);
      if (waiting.length === ROWS_AT_ONCE) await flush();
      continue;
    }
    await flush();
    table = line.slice("#table ".length);
    if (!tables.has(table))
      throw new UnusableBackupError(`备份中有未知的表 ${table.slice(0, 60)}，请换一个备份`);
  }
  await flush();
  return loaded;
}
