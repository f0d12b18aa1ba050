import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { FileAccessError, reasonOf, UnusableInputError } from "./errors.ts";

/** Far above any plan or workbook; what is larger was given by mistake. */
const MAX_BYTES = 256 * 1024 * 1024;

/** What messages call an input. */
export function nameOf(path: string): string {
  return path === "-" ? "标准输入" : path;
}

/** The bytes of a file, or of standard input for "-". Throws {@link FileAccessError}. */
export async function readInput(path: string, stdin: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  return path === "-" ? readAll(stdin, nameOf(path)) : readWhole(path);
}

async function readWhole(path: string): Promise<Uint8Array> {
  try {
    const { size, isStream } = await kindOf(path);
    if (isStream) return await readAll(createReadStream(path), path);
    if (size > MAX_BYTES) throw tooLarge(path);
    return new Uint8Array(await readFile(path));
  } catch (error) {
    if (error instanceof FileAccessError) throw error;
    throw new FileAccessError(`无法读取 ${path}：${reasonOf(error)}`);
  }
}

/** A pipe or a device tells no size beforehand, and may never end. */
async function kindOf(path: string): Promise<{ readonly size: number; readonly isStream: boolean }> {
  const found = await stat(path);
  return { size: found.size, isStream: !found.isFile() && !found.isDirectory() };
}

async function readAll(stream: AsyncIterable<Uint8Array>, name: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > MAX_BYTES) throw tooLarge(name);
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

function tooLarge(what: string): FileAccessError {
  return new FileAccessError(`${what} 超过 ${MAX_BYTES / 1024 / 1024} MB，请核对是否选错了文件`);
}

/** Parses JSON in UTF-8. Throws {@link UnusableInputError}, which says where the text breaks off. */
export function parseJson(bytes: Uint8Array, name: string): unknown {
  if (bytes.length === 0) throw new UnusableInputError(`${name} 是空的，请给出 JSON 内容`);
  if (looksLikeWorkbook(bytes))
    throw new UnusableInputError(`${name} 不是 JSON，是工作簿或压缩包。请给出 JSON 文件`);
  if (bytes.includes(0)) throw new UnusableInputError(`${name} 不是文本，请给出 JSON 文件`);
  const text = decode(bytes, name).replace(/^\ufeff/, "");
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new UnusableInputError(`${name} 不是 JSON：${placeOf(text)}。请用导出的文件，或改正后重试`);
  }
}

function decode(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new UnusableInputError(`${name} 不是 UTF-8 编码的文本，请另存为 UTF-8 后重试`);
  }
}

function placeOf(text: string): string {
  if (text.trim() === "") return "内容是空的";
  const length = brokenAfter(text);
  if (length > text.length) return "内容不完整，末尾有缺失";
  const lines = text.slice(0, length - 1).split("\n");
  return `第 ${lines.length} 行第 ${(lines.at(-1)?.length ?? 0) + 1} 个字符处不合语法`;
}

/** The shortest beginning of `text` that no continuation can make JSON; the engine does not always name the place. */
function brokenAfter(text: string): number {
  let [low, high] = [1, text.length + 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBroken(text.slice(0, middle))) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Whether a text breaks the syntax before its end, rather than ending too early. */
function isBroken(text: string): boolean {
  try {
    JSON.parse(text);
    return false;
  } catch (error) {
    const { message } = error as SyntaxError;
    const position = /position (\d+)/.exec(message)?.[1];
    return position === undefined ? /^Unexpected token/.test(message) : Number(position) < text.length;
  }
}

/** Whether bytes are a workbook's container rather than JSON text. */
export function looksLikeWorkbook(bytes: Uint8Array): boolean {
  const starts = (...head: number[]) => head.every((byte, index) => bytes[index] === byte);
  return starts(0x50, 0x4b, 0x03, 0x04) || starts(0xd0, 0xcf, 0x11, 0xe0);
}
