import { access, constants, mkdir, readFile, rmdir, stat, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { DomainError } from "@dengta/domain";
import lockfile from "proper-lockfile";

/** Another process works in the data folder. */
class DataFolderInUseError extends DomainError {
  constructor(folder: string) {
    super(
      "DATA_FOLDER_IN_USE",
      `数据文件夹 ${folder} 正被另一个进程使用。请先停止那个进程，或用 DATA_DIR 指定另一个文件夹；需要多个进程时请用 DATABASE_URL 连接 PostgreSQL`,
    );
  }
}

/** The data folder cannot be made or written. */
class DataFolderUnusableError extends DomainError {
  constructor(folder: string) {
    super(
      "DATA_FOLDER_UNUSABLE",
      `数据文件夹 ${folder} 无法建立或写入。请检查路径和权限，或用 DATA_DIR 指定另一个文件夹`,
    );
  }
}

/** The holder touches its lock every `UPDATE_MS`; one not touched for `STALE_MS` belongs to nobody. */
const STALE_MS = 10_000;
const UPDATE_MS = 2_000;
const POLL_MS = 500;

/**
 * Takes the folder for this process; nothing else keeps two embedded databases off the same files.
 * A lock left by a killed process is taken over. Returns the release.
 * Throws {@link DataFolderInUseError}, {@link DataFolderUnusableError}.
 * @param onLost called when the lock is taken away, which only tampering with the folder does
 */
export async function lockDataFolder(
  folder: string,
  onLost: (error: Error) => void,
): Promise<() => Promise<void>> {
  await makeFolder(folder);
  const lockPath = join(folder, "process.lock");
  const holderPath = join(folder, "process.json");
  const firstTouched = await touchedAt(lockPath);
  for (;;) {
    const release = await tryLock(folder, lockPath, onLost);
    if (release !== null) {
      await writeFile(holderPath, JSON.stringify({ pid: process.pid, host: hostname() }));
      return release;
    }
    if (await holderIsDead(holderPath)) await rmdir(lockPath).catch(ignoreMissing);
    else if ((await touchedAt(lockPath)) !== firstTouched) throw new DataFolderInUseError(folder);
    else await sleep(POLL_MS);
  }
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await access(folder, constants.R_OK | constants.W_OK);
  } catch (error) {
    if (["EEXIST", "ENOTDIR", "EACCES", "EPERM", "EROFS"].some((code) => hasCode(error, code)))
      throw new DataFolderUnusableError(folder);
    throw error;
  }
}

async function tryLock(
  folder: string,
  lockfilePath: string,
  onCompromised: (error: Error) => void,
): Promise<(() => Promise<void>) | null> {
  try {
    return await lockfile.lock(folder, { lockfilePath, stale: STALE_MS, update: UPDATE_MS, onCompromised });
  } catch (error) {
    if (hasCode(error, "ELOCKED")) return null;
    throw error;
  }
}

/** Certain only on this host and for another process number; in doubt the lock has to go stale. */
async function holderIsDead(holderPath: string): Promise<boolean> {
  const text = await readFile(holderPath, "utf8").catch(() => "{}");
  const { pid, host }: { pid?: number; host?: string } = JSON.parse(text);
  if (pid === undefined || pid === process.pid || host !== hostname()) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return hasCode(error, "ESRCH");
  }
}

async function touchedAt(path: string): Promise<number | null> {
  return stat(path).then(
    (found) => found.mtimeMs,
    () => null,
  );
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}

function ignoreMissing(error: unknown): void {
  if (!hasCode(error, "ENOENT")) throw error;
}
