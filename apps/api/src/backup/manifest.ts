import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { DomainError } from "@dengta/domain";
import { z } from "zod";

export const FORMAT = 1;
export const ROWS_FILE = "database.ndjson.gz";
export const SECRET_FILE = "session-secret";
export const EVIDENCE_FOLDER = "evidence";
export const MANIFEST_FILE = "manifest.json";

const fileSchema = z.object({ path: z.string(), sha256: z.string(), bytes: z.number() });
const manifestSchema = z.object({
  format: z.literal(FORMAT),
  createdAt: z.string(),
  /** Names of the migrations the rows belong to, in order. */
  migrations: z.array(z.string()),
  /** Rows per table. */
  rows: z.record(z.string(), z.number()),
  /** Every file of the backup but this one. */
  files: z.array(fileSchema),
});
export type Manifest = z.infer<typeof manifestSchema>;
export type BackupFile = z.infer<typeof fileSchema>;

/** The backup is not whole, not ours, or of a version to come. */
export class UnusableBackupError extends DomainError {
  constructor(message: string) {
    super("UNUSABLE_BACKUP", message);
  }
}

/** Reads what a backup holds and compares every file with its hash. Throws {@link UnusableBackupError}. */
export async function readVerified(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, MANIFEST_FILE), "utf8").catch(() => null);
  if (text === null)
    throw new UnusableBackupError(`${folder} 中没有完整的备份（缺少 ${MANIFEST_FILE}），请换一个备份`);
  const manifest = manifestSchema.safeParse(JSON.parse(text));
  if (!manifest.success)
    throw new UnusableBackupError(`${folder} 的备份由其他版本写成，本版本不能读取，请先升级`);
  for (const { path, sha256 } of manifest.data.files)
    if ((await hashFile(join(folder, path)).catch(() => null)) !== sha256)
      throw new UnusableBackupError(`备份文件 ${path} 缺失或已损坏，请换一个备份`);
  return manifest.data;
}

export async function hashFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest("hex");
}
