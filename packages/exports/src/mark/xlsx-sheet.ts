import { parseAddress } from "../workbook/address.ts";
import { byRowNumber, type CellMark } from "./types.ts";
import type { StyleSheet } from "./xlsx-styles.ts";

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Colours cells in the XML of a sheet; what is not marked stays letter by letter. */
export function colourCells(xml: string, marks: readonly CellMark[], styles: StyleSheet): string {
  const p = /<(\w+:)?worksheet\b/.exec(xml)?.[1] ?? "";
  const edits: Edit[] = [];
  const left = new Map(marks.map((mark) => [`${mark.row},${mark.column}`, mark]));
  const rows = rowsOf(xml, p);
  for (const row of rows) {
    for (const cell of row.cells) {
      const mark = left.get(`${row.number},${cell.column}`);
      if (mark === undefined) continue;
      left.delete(`${row.number},${cell.column}`);
      const style = styles.coloured(Number(/ s="(\d+)"/.exec(cell.tag)?.[1] ?? 0), mark.severity);
      const tag = cell.tag.replace(/ s="\d*"/, "").replace(/^(<[\w:]+)/, `$1 s="${style}"`);
      edits.push({ from: cell.at, to: cell.at + cell.tag.length, text: tag });
    }
  }
  edits.push(...missingCells([...left.values()], rows, xml, p, styles));
  return edits
    .sort((a, b) => b.from - a.from || b.to - a.to)
    .reduce((text, { from, to, text: put }) => text.slice(0, from) + put + text.slice(to), xml);
}

interface CellTag {
  readonly column: number;
  readonly at: number;
  readonly tag: string;
}

interface RowTag {
  readonly number: number;
  readonly at: number;
  readonly tag: string;
  readonly cells: CellTag[];
  /** Where the row's closing tag begins; its own tag's end for an empty one. */
  end: number;
}

/** Rows and cells with their places; those without an address follow the one before. */
function rowsOf(xml: string, p: string): RowTag[] {
  const rows: RowTag[] = [];
  const pattern = new RegExp(`<${p}(row|c)(?=[\\s/>])[^>]*>|</${p}row>|</${p}sheetData>`, "g");
  pattern.lastIndex = Math.max(0, xml.search(new RegExp(`<${p}sheetData\\b`)));
  let row: RowTag | null = null;
  let column = 0;
  for (let match = pattern.exec(xml); match !== null; match = pattern.exec(xml)) {
    const [tag, kind] = match;
    const at = match.index;
    if (tag === `</${p}sheetData>`) break;
    if (kind === "row") {
      const number = Number(/ r="(\d+)"/.exec(tag)?.[1] ?? (rows.at(-1)?.number ?? 0) + 1);
      row = { number, at, tag, cells: [], end: at + tag.length };
      rows.push(row);
      column = 0;
    } else if (kind === "c" && row !== null) {
      const address = / r="([^"]+)"/.exec(tag)?.[1];
      column = address === undefined ? column + 1 : (parseAddress(address)?.column ?? column + 1);
      row.cells.push({ column, at, tag });
    } else if (row !== null) row.end = at;
  }
  return rows;
}

/** Marks at cells that the sheet does not have: blank ones. */
function missingCells(
  marks: readonly CellMark[],
  rows: readonly RowTag[],
  xml: string,
  p: string,
  styles: StyleSheet,
): Edit[] {
  const cellOf = (mark: CellMark) => `<${p}c r="${mark.address}" s="${styles.coloured(0, mark.severity)}"/>`;
  const byRow = byRowNumber(marks);
  return [...byRow].flatMap(([number, own]): Edit[] => {
    const row = rows.find((item) => item.number === number);
    if (row === undefined) {
      const next = rows.find((item) => item.number > number);
      const end = xml.indexOf(`</${p}sheetData>`);
      const at = next?.at ?? end;
      if (at < 0) return [];
      return [{ from: at, to: at, text: `<${p}row r="${number}">${own.map(cellOf).join("")}</${p}row>` }];
    }
    if (row.tag.endsWith("/>")) {
      const text = `${row.tag.slice(0, -2)}>${own.map(cellOf).join("")}</${p}row>`;
      return [{ from: row.at, to: row.at + row.tag.length, text }];
    }
    return own.map((mark) => {
      const at = row.cells.find(({ column }) => column > mark.column)?.at ?? row.end;
      return { from: at, to: at, text: cellOf(mark) };
    });
  });
}

const BEHIND_LEGACY_DRAWING =
  /<(?:\w+:)?(?:legacyDrawingHF|drawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)\b/;

/** Points the sheet at the drawing that holds the boxes of its comments. */
export function withLegacyDrawing(xml: string, relationshipId: string, relationships: string): string {
  const p = /<(\w+:)?worksheet\b/.exec(xml)?.[1] ?? "";
  const element = `<${p}legacyDrawing xmlns:r="${relationships}" r:id="${relationshipId}"/>`;
  const data = xml.indexOf(`</${p}sheetData>`);
  const from = Math.max(data, 0);
  const later = BEHIND_LEGACY_DRAWING.exec(xml.slice(from));
  const at = later === null ? xml.lastIndexOf(`</${p}worksheet>`) : from + later.index;
  return xml.slice(0, at) + element + xml.slice(at);
}
