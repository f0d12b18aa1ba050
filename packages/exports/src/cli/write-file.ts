import { writeFile } from "node:fs/promises";
import { FileAccessError, reasonOf } from "./errors.ts";

/** Writes one file, over an older one only when told so. Throws {@link FileAccessError}. */
export async function writeOutput(path: string, bytes: Uint8Array, force: boolean): Promise<void> {
  try {
    await writeFile(path, bytes, { flag: force ? "w" : "wx" });
  } catch (error) {
    const reason = reasonOf(error);
    const way = reason === "已有同名文件" ? "，请换一个名字，或加 --force 覆盖" : "";
    throw new FileAccessError(`无法写入 ${path}：${reason}${way}`);
  }
}
