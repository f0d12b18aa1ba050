import { parseAddress, parseRange } from "../address.ts";
import type { CellContent, SheetBuilder } from "../builder.ts";
import { numberContent } from "../number-text.ts";
import type { ReadBudget } from "../read-budget.ts";
import { scanXml, type XmlHandlers, type XmlPart } from "../xml.ts";
import { TextRun, unescapeText } from "./shared-strings.ts";

/** What the cells of a sheet refer to. */
export interface XlsxContext {
  readonly sharedStrings: readonly string[];
  readonly cellFormats: readonly string[];
  readonly is1904: boolean;
}

interface RawCell {
  readonly type: string;
  readonly style: number;
  value: string;
  hasFormula: boolean;
}

/** Reads `xl/worksheets/sheetN.xml`. Rows and cells without an address follow the one before. */
export function readXlsxSheet(
  part: XmlPart,
  context: XlsxContext,
  sheet: SheetBuilder,
  budget: ReadBudget,
): void {
  const place = new Place();
  let cell: RawCell | null = null;
  let inValue = false;
  const inline = new TextRun();
  const handlers: XmlHandlers = {
    open(name, attributes) {
      if (name === "row") {
        place.toRow(attributes.r);
        if (isHidden(attributes.hidden, attributes.ht)) {
          const { row } = place.settle();
          sheet.hide("rows", row, row);
        }
      } else if (name === "col") {
        const { min, max, hidden, width } = attributes;
        if (isHidden(hidden, width)) sheet.hide("columns", Number(min), Number(max));
      } else if (name === "c") {
        place.toCell(attributes.r);
        const style = Number(attributes.s ?? -1);
        cell = { type: attributes.t ?? "n", style, value: "", hasFormula: false };
        inline.start();
      } else if (name === "mergeCell") {
        const range = parseRange(attributes.ref ?? "");
        if (range !== null) sheet.merge(range);
      } else if (cell !== null) {
        inValue = name === "v";
        if (name === "f") cell.hasFormula = true;
        inline.open(name);
      }
    },
    text(text) {
      if (cell === null) return;
      if (inValue) cell.value += text;
      else inline.add(text);
    },
    close(name) {
      if (cell === null) return;
      inline.close(name);
      if (name === "v") inValue = false;
      if (name !== "c") return;
      const content = contentOf(cell, inline.take(), context);
      if (content !== null) {
        const { row, column } = place.settle();
        sheet.add(row, column, content);
      }
      cell = null;
    },
  };
  scanXml(part, handlers, budget);
}

/** Hidden by command, or dragged to nothing. */
function isHidden(hidden: string | undefined, size: string | undefined): boolean {
  return hidden === "1" || hidden === "true" || (size !== undefined && Number(size) === 0);
}

/** Where the reader stands. Addresses are worked out only when asked for: most cells of a sheet can be empty. */
class Place {
  private row = 0;
  private column = 0;
  private address: string | undefined;

  toRow(number: string | undefined): void {
    this.row = number === undefined ? this.settle().row + 1 : Number(number);
    this.column = 0;
    this.address = undefined;
  }

  toCell(address: string | undefined): void {
    if (address === undefined) this.column = this.settle().column + 1;
    this.address = address;
  }

  settle(): { readonly row: number; readonly column: number } {
    const place = this.address === undefined ? null : parseAddress(this.address);
    if (place !== null) {
      this.row = place.row;
      this.column = place.column;
    }
    return { row: this.row, column: this.column };
  }
}

function contentOf(cell: RawCell, inline: string, context: XlsxContext): CellContent | null {
  const { type, value } = cell;
  if (type === "inlineStr") return { kind: "text", text: inline === "" ? unescapeText(value) : inline };
  if (type === "str") return { kind: "text", text: unescapeText(value) };
  // A program that cannot calculate (openpyxl) writes the formula and no result: that is not a blank.
  if (value.trim() === "") return cell.hasFormula ? { kind: "uncalculated", text: "" } : null;
  if (type === "s") return { kind: "text", text: context.sharedStrings[Number(value)] ?? "" };
  if (type === "b") return { kind: "text", text: value.trim() === "1" ? "TRUE" : "FALSE" };
  if (type === "e") return { kind: "error", text: value.trim() };
  if (type === "d") return { kind: "date", text: value.trim().replace(/T00:00:00(?:\.0+)?Z?$/, "") };
  const number = Number(value);
  if (Number.isNaN(number)) return { kind: "text", text: value };
  return numberContent(number, context.cellFormats[cell.style] ?? "General", context.is1904);
}
