import { WorkbookFormatError } from "./errors.ts";

/** The container of a workbook, by its first bytes. */
export type Container = "zip" | "compound" | "text";

const SIGNATURES: readonly (readonly [signature: readonly number[], found: string])[] = [
  [[0x25, 0x50, 0x44, 0x46], "是 PDF 文档"],
  [[0x89, 0x50, 0x4e, 0x47], "是图片"],
  [[0xff, 0xd8, 0xff], "是图片"],
  [[0x47, 0x49, 0x46, 0x38], "是图片"],
  [[0x42, 0x4d], "是图片"],
  [[0x49, 0x49, 0x2a, 0x00], "是图片"],
  [[0x52, 0x61, 0x72, 0x21], "是 RAR 压缩包"],
  [[0x37, 0x7a, 0xbc, 0xaf], "是 7z 压缩包"],
  [[0x1f, 0x8b], "是压缩包"],
  [[0x09, 0x00], "是过早版本的 Excel 工作簿"],
  [[0x09, 0x02], "是过早版本的 Excel 工作簿"],
  [[0x09, 0x04], "是过早版本的 Excel 工作簿"],
  [[0x09, 0x08], "是过早版本的 Excel 工作簿"],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], "是 RTF 文档"],
];

/** Tells the container. Throws {@link WorkbookFormatError} that names what the file really is. */
export function sniffContainer(bytes: Uint8Array): Container {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]))
    return "zip";
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return "compound";
  const known = SIGNATURES.find(([signature]) => startsWith(bytes, signature));
  if (known !== undefined) throw new WorkbookFormatError(known[1]);
  const found = describeText(bytes);
  if (found === null) return "text";
  throw new WorkbookFormatError(found);
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}

const SAMPLE = 4_096;

/** Web pages and XML are often saved under the name .xls. Null for what may be a table in plain text. */
function describeText(bytes: Uint8Array): string | null {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const sample = bytes.subarray(0, SAMPLE);
  if (!utf16 && sample.includes(0)) return "的格式无法识别";
  const text = new TextDecoder(utf16 ? (bytes[0] === 0xff ? "utf-16le" : "utf-16be") : "utf-8")
    .decode(sample)
    .trimStart()
    .toLowerCase();
  if (/<(?:!doctype html|html)\b/.test(text) || text.startsWith("mime-version")) return "是网页（HTML）";
  if (text.startsWith("<?xml")) return "是 XML 文件";
  if (text.startsWith("<")) return "是网页（HTML）";
  if (/^[{[]\s*["{[]/.test(text)) return "是 JSON 文件";
  return hasColumns(text) || hasGbColumns(sample) ? null : "是纯文本，没有分列";
}

function hasColumns(text: string): boolean {
  return /[,;\t|，]/.test(text);
}

/** The separators are ASCII in GB 18030 too. */
function hasGbColumns(sample: Uint8Array): boolean {
  return sample.includes(0x2c) || sample.includes(0x09) || sample.includes(0x3b);
}
