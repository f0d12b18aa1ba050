import { WorkbookTooLargeError, WorkbookUnreadableError } from "./errors.ts";
import { WORKBOOK_LIMITS } from "./limits.ts";
import type { Cell, CellKind, MergedRange, Row, Sheet, Stretch } from "./model.ts";
import type { ReadBudget } from "./read-budget.ts";

const INVISIBLE = /^[\s\u00a0\u200b-\u200f\u2060\ufeff]*$/;
const ERROR = /^(?:#(?:REF!|DIV\/0!|VALUE!|NAME\?|N\/A|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!)|Err:\d{3})$/;

/** What a cell holds before it has a place. */
export interface CellContent {
  readonly kind: CellKind;
  readonly text: string;
}

/** Counts what all sheets of one workbook unfold to. */
export class WorkbookBudget {
  private readonly time: ReadBudget;
  private sheets = 0;
  private cells = 0;
  private characters = 0;
  private merges = 0;

  constructor(time: ReadBudget) {
    this.time = time;
  }

  takeSheet(): void {
    this.sheets += 1;
    if (this.sheets > WORKBOOK_LIMITS.sheets) {
      throw new WorkbookTooLargeError(`工作表超过 ${WORKBOOK_LIMITS.sheets} 张`);
    }
  }

  takeCell(text: string): void {
    this.time.step();
    this.cells += 1;
    this.characters += text.length;
    if (this.characters > WORKBOOK_LIMITS.characters) throw new WorkbookTooLargeError("文字过多");
    if (this.cells > WORKBOOK_LIMITS.cells) {
      throw new WorkbookTooLargeError(`有内容的单元格超过 ${WORKBOOK_LIMITS.cells} 个`);
    }
  }

  takeMerge(): void {
    this.merges += 1;
    if (this.merges > WORKBOOK_LIMITS.merges) {
      throw new WorkbookTooLargeError(`合并单元格超过 ${WORKBOOK_LIMITS.merges} 处`);
    }
  }
}

/** Gathers one sheet in any order; cells without visible content leave no trace. */
export class SheetBuilder {
  private readonly rows = new Map<number, Map<number, Cell>>();
  private readonly merges: MergedRange[] = [];
  private readonly hiddenRows: Stretch[] = [];
  private readonly hiddenColumns: Stretch[] = [];
  private lastRow: { readonly row: number; readonly cells: Map<number, Cell> } | null = null;
  private readonly budget: WorkbookBudget;

  constructor(budget: WorkbookBudget) {
    this.budget = budget;
    budget.takeSheet();
  }

  add(row: number, column: number, content: CellContent): void {
    const text = content.text.slice(0, WORKBOOK_LIMITS.cellCharacters);
    if (content.kind !== "uncalculated" && INVISIBLE.test(text)) return;
    if (!(row >= 1 && row <= WORKBOOK_LIMITS.rows && column >= 1 && column <= WORKBOOK_LIMITS.columns)) {
      throw new WorkbookUnreadableError(`cell outside the sheet: ${row},${column}`);
    }
    this.budget.takeCell(text);
    const kind =
      text.charCodeAt(0) === 0x23 || text.startsWith("Err:") ? errorKind(text, content.kind) : content.kind;
    this.cellsOf(row).set(column, { row, column, kind, text });
  }

  /** Cells come row by row: the row of the last one is kept at hand. */
  private cellsOf(row: number): Map<number, Cell> {
    if (this.lastRow?.row === row) return this.lastRow.cells;
    const cells = this.rows.get(row) ?? new Map<number, Cell>();
    this.rows.set(row, cells);
    this.lastRow = { row, cells };
    return cells;
  }

  /** Marks rows or columns that are not shown. */
  hide(what: "rows" | "columns", first: number, last: number): void {
    if (!(first >= 1 && last >= first)) return;
    const list = what === "rows" ? this.hiddenRows : this.hiddenColumns;
    const before = list.at(-1);
    if (before !== undefined && before.last + 1 === first)
      list[list.length - 1] = { first: before.first, last };
    else list.push({ first, last });
  }

  merge(range: MergedRange): void {
    if (range.firstRow === range.lastRow && range.firstColumn === range.lastColumn) return;
    this.budget.takeMerge();
    this.merges.push(range);
  }

  build(name: string, hidden: boolean): Sheet {
    const rows: Row[] = [...this.rows]
      .sort(([a], [b]) => a - b)
      .map(([row, cells]) => ({ row, cells: [...cells.values()].sort((a, b) => a.column - b.column) }));
    const { merges, hiddenRows, hiddenColumns } = this;
    return { name, hidden, hiddenRows, hiddenColumns, rows, merges };
  }
}

function errorKind(text: string, kind: CellKind): CellKind {
  return ERROR.test(text) ? "error" : kind;
}
