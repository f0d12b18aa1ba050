import type { Severity } from "@dengta/domain";
import { cleanParagraphs, escapeXml } from "../ooxml/index.ts";
import { byRowNumber, type CellMark, COMMENT_AUTHOR } from "./types.ts";

type Colour = (style: string | null, severity: Severity) => string;

const ROW = /<table:table-row(?=[\s/>])[^>]*?(\/?)>/g;
const CELL = /<table:(?:covered-)?table-cell(?=[\s/>])[^>]*?(\/?)>/g;

/** Marks cells in the XML of one table. Repeated rows and cells are parted where a mark falls into them. */
export class OdsTableEdit {
  private readonly xml: string;
  private readonly colour: Colour;

  constructor(xml: string, colour: Colour) {
    this.xml = xml;
    this.colour = colour;
  }

  mark(marks: readonly CellMark[]): string {
    const byRow = byRowNumber(marks);
    let edited = "";
    let copied = 0;
    let row = 1;
    for (const { from, to } of elements(this.xml, ROW, "table:table-row")) {
      const element = this.xml.slice(from, to);
      const count = repeat(element, "rows");
      const own = [...byRow].filter(([number]) => number >= row && number < row + count);
      if (own.length > 0) {
        edited += this.xml.slice(copied, from) + this.partedRow(element, row, count, new Map(own));
        copied = to;
      }
      row += count;
    }
    return edited + this.xml.slice(copied);
  }

  private partedRow(
    element: string,
    first: number,
    count: number,
    marks: ReadonlyMap<number, readonly CellMark[]>,
  ): string {
    let parted = "";
    let at = first;
    for (const number of [...marks.keys()].sort((a, b) => a - b)) {
      if (number > at) parted += withRepeat(element, "rows", number - at);
      parted += this.markedRow(withRepeat(element, "rows", 1), marks.get(number) ?? []);
      at = number + 1;
    }
    const left = first + count - at;
    return left > 0 ? parted + withRepeat(element, "rows", left) : parted;
  }

  private markedRow(element: string, marks: readonly CellMark[]): string {
    let edited = "";
    let copied = 0;
    let column = 1;
    for (const { from, to } of elements(element, CELL, null)) {
      const cell = element.slice(from, to);
      const count = repeat(cell, "columns");
      const own = marks.filter((mark) => mark.column >= column && mark.column < column + count);
      if (own.length > 0) {
        let at = column;
        let parted = "";
        for (const mark of own) {
          if (mark.column > at) parted += withRepeat(cell, "columns", mark.column - at);
          parted += this.markedCell(withRepeat(cell, "columns", 1), mark);
          at = mark.column + 1;
        }
        const left = column + count - at;
        if (left > 0) parted += withRepeat(cell, "columns", left);
        edited += element.slice(copied, from) + parted;
        copied = to;
      }
      column += count;
    }
    const rest = element.slice(copied);
    const beyond = marks.filter((mark) => mark.column >= column);
    if (beyond.length === 0) return edited + rest;
    return edited + appended(rest, this.cellsBeyond(beyond, column));
  }

  /** Cells behind the last one that the row writes. */
  private cellsBeyond(marks: readonly CellMark[], from: number): string {
    let at = from;
    let cells = "";
    for (const mark of marks) {
      if (mark.column > at)
        cells += `<table:table-cell table:number-columns-repeated="${mark.column - at}"/>`;
      cells += this.markedCell("<table:table-cell/>", mark);
      at = mark.column + 1;
    }
    return cells;
  }

  private markedCell(cell: string, { severity, text }: CellMark): string {
    const tag = /^<[^>]*>/.exec(cell)?.[0] ?? "";
    const style = / table:style-name="([^"]*)"/.exec(tag)?.[1] ?? null;
    const name = this.colour(style, severity);
    const open = tag
      .replace(/ table:style-name="[^"]*"/, "")
      .replace(/^(<[\w:-]+)/, `$1 table:style-name="${name}"`)
      .replace(/\/>$/, ">");
    const lines = cleanParagraphs(text).map((line) => `<text:p>${escapeXml(line)}</text:p>`);
    const note = `<office:annotation office:display="false"><dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">${COMMENT_AUTHOR}</dc:creator>${lines.join("")}</office:annotation>`;
    const inside = tag.endsWith("/>") ? `</${/^<([\w:-]+)/.exec(tag)?.[1] ?? ""}>` : cell.slice(tag.length);
    const before = /<office:annotation\b.*?<\/office:annotation>/s.exec(inside)?.[0];
    if (before === undefined) return open + note + inside;
    const joined = before.replace("</office:annotation>", () => `${lines.join("")}</office:annotation>`);
    return open + inside.replace(before, () => joined);
  }
}

/** Elements that do not nest in themselves, by their opening tag; `name` null: whatever the tag is called. */
function* elements(
  xml: string,
  opening: RegExp,
  name: string | null,
): Generator<{ from: number; to: number }> {
  const pattern = new RegExp(opening.source, "g");
  for (let match = pattern.exec(xml); match !== null; match = pattern.exec(xml)) {
    const [tag, closed] = match;
    let to = match.index + tag.length;
    if (closed !== "/") {
      const end = `</${name ?? /^<([\w:-]+)/.exec(tag)?.[1] ?? ""}>`;
      const at = xml.indexOf(end, to);
      if (at < 0) return;
      to = at + end.length;
      pattern.lastIndex = to;
    }
    yield { from: match.index, to };
  }
}

function repeat(element: string, what: "rows" | "columns"): number {
  const tag = /^<[^>]*>/.exec(element)?.[0] ?? "";
  return Number(new RegExp(` table:number-${what}-repeated="(\\d+)"`).exec(tag)?.[1] ?? 1);
}

function withRepeat(element: string, what: "rows" | "columns", count: number): string {
  return element.replace(/^<[^>]*>/, (tag) => {
    const bare = tag.replace(new RegExp(` table:number-${what}-repeated="\\d+"`), "");
    return count === 1 ? bare : bare.replace(/^(<[\w:-]+)/, `$1 table:number-${what}-repeated="${count}"`);
  });
}

function appended(row: string, cells: string): string {
  if (row.endsWith("</table:table-row>"))
    return row.replace(/<\/table:table-row>$/, () => `${cells}</table:table-row>`);
  return row.replace(/\/>$/, () => `>${cells}</table:table-row>`);
}
