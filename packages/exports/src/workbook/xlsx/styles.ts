import { builtinFormat } from "../builtin-formats.ts";
import type { ReadBudget } from "../read-budget.ts";
import { scanXml, type XmlHandlers, type XmlPart } from "../xml.ts";
import { unescapeText } from "./shared-strings.ts";

/** The number format code of each cell style, by its index. */
export function readCellFormats(part: XmlPart, budget: ReadBudget): readonly string[] {
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let inCellFormats = false;
  const handlers: XmlHandlers = {
    open(name, { numFmtId = "0", formatCode = "" }) {
      if (name === "numFmt") codes.set(Number(numFmtId), unescapeText(formatCode));
      else if (name === "cellXfs") inCellFormats = true;
      else if (name === "xf" && inCellFormats) ids.push(Number(numFmtId));
    },
    close(name) {
      if (name === "cellXfs") inCellFormats = false;
    },
  };
  scanXml(part, handlers, budget);
  return ids.map((id) => codes.get(id) ?? builtinFormat(id));
}
