import { SheetBuilder, type WorkbookBudget } from "../builder.ts";
import type { Sheet } from "../model.ts";
import type { ReadBudget } from "../read-budget.ts";
import { scanXml, withLocalNames, type XmlAttributes, type XmlHandlers, type XmlPart } from "../xml.ts";
import { type OdsCell, odsContent, repeatOf, startOdsCell } from "./cell.ts";
import { OdsStyles } from "./styles.ts";

/** Subtrees that hold other text than the cell's: comments, drawings, footnotes, the history of changes. */
const ASIDE = new Set([
  "annotation",
  "note",
  "ruby-text",
  "frame",
  "shapes",
  "tracked-changes",
  "dde-links",
  "forms",
]);

/**
 * Reads `content.xml`. Repeated rows and cells are unfolded only where they hold something, so that the million
 * empty rows below a table cost nothing.
 */
export function readOdsContent(part: XmlPart, budget: WorkbookBudget, time: ReadBudget): readonly Sheet[] {
  const styles = new OdsStyles();
  const sheets: Sheet[] = [];
  let sheet: { readonly builder: SheetBuilder; readonly name: string; readonly hidden: boolean } | null =
    null;
  let row = 1;
  let rowRepeat = 1;
  let column = 1;
  let columnAt = 1;
  let cell: OdsCell | null = null;
  let aside = 0;
  let paragraphs = 0;
  const handlers: XmlHandlers = {
    open(name, prefixed) {
      const attributes = withLocalNames(prefixed);
      if (aside > 0 || ASIDE.has(name)) {
        aside += 1;
      } else if (name === "table") {
        const hidden = styles.isHidden(attributes["style-name"]);
        sheet = { builder: new SheetBuilder(budget), name: attributes.name ?? "", hidden };
        row = 1;
        columnAt = 1;
      } else if (name === "table-column") {
        const count = repeatOf(attributes["number-columns-repeated"]);
        if (isCollapsed(attributes)) sheet?.builder.hide("columns", columnAt, columnAt + count - 1);
        columnAt += count;
      } else if (name === "table-row") {
        rowRepeat = repeatOf(attributes["number-rows-repeated"]);
        column = 1;
        if (isCollapsed(attributes)) sheet?.builder.hide("rows", row, row + rowRepeat - 1);
      } else if (name === "table-cell" || name === "covered-table-cell") {
        const percentDecimals = styles.percentDecimals(attributes["style-name"]);
        cell = startOdsCell(attributes, name === "covered-table-cell", percentDecimals);
        paragraphs = 0;
      } else if (cell !== null) {
        if (name === "p" && paragraphs++ > 0) cell.shown += "\n";
        else if (name === "s") cell.shown += " ".repeat(Math.min(repeatOf(attributes.c), 100));
        else if (name === "tab" || name === "line-break") cell.shown += " ";
      } else if (sheet === null) {
        styles.open(name, attributes);
      }
    },
    text(text) {
      if (cell !== null && aside === 0 && paragraphs > 0) cell.shown += text;
    },
    close(name) {
      if (aside > 0) {
        aside -= 1;
      } else if (name === "table-cell" || name === "covered-table-cell") {
        if (cell !== null && sheet !== null) place(sheet.builder, row, rowRepeat, column, cell);
        column += cell?.repeat ?? 1;
        cell = null;
      } else if (name === "table-row") {
        row += rowRepeat;
      } else if (name === "table" && sheet !== null) {
        sheets.push(sheet.builder.build(sheet.name, sheet.hidden));
        sheet = null;
      }
    },
  };
  scanXml(part, handlers, time);
  return sheets;
}

/** Hidden by command or by a filter. */
function isCollapsed({ visibility }: XmlAttributes): boolean {
  return visibility === "collapse" || visibility === "filter";
}

function place(sheet: SheetBuilder, row: number, rowRepeat: number, column: number, cell: OdsCell): void {
  if (cell.covered) return;
  if (cell.columnSpan > 1 || cell.rowSpan > 1) {
    sheet.merge({
      firstRow: row,
      firstColumn: column,
      lastRow: row + cell.rowSpan - 1,
      lastColumn: column + cell.columnSpan - 1,
    });
  }
  const content = odsContent(cell);
  if (content === null) return;
  for (let down = 0; down < rowRepeat; down += 1) {
    for (let right = 0; right < cell.repeat; right += 1) sheet.add(row + down, column + right, content);
  }
}
