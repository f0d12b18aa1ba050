import { builtinFormat } from "../builtin-formats.ts";
import { scanXml } from "../xml.ts";
import { unescapeText } from "./shared-strings.ts";

/** The number format code of each cell style, by its index. */
export function readCellFormats(bytes: Uint8Array): readonly string[] {
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let inCellFormats = false;
  scanXml(bytes, {
    open(name, { numFmtId = "0", formatCode = "" }) {
      if (name === "numFmt") codes.set(Number(numFmtId), unescapeText(formatCode));
      else if (name === "cellXfs") inCellFormats = true;
      else if (name === "xf" && inCellFormats) ids.push(Number(numFmtId));
    },
    close(name) {
      if (name === "cellXfs") inCellFormats = false;
    },
  });
  return ids.map((id) => codes.get(id) ?? builtinFormat(id));
}
