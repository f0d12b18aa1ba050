import type { ColumnDefinition, RefusedCell, SheetProps, SheetRowData } from "../contract.ts";
import type { Arrangement, HeldOrder } from "../core/arrange.ts";
import { type Grid, NEW_ROW, pointOf, type Range } from "../core/grid.ts";
import type { SheetHistory } from "../core/history.ts";
import type { RowBook } from "../core/row-book.ts";
import { rangeOf, type Selection } from "../core/selection.ts";

/** Something to tell after a deed, with what can be done about it. */
export interface Notice {
  readonly words: string;
  readonly actions: readonly { readonly label: string; readonly run: () => void }[];
}

/** The sheet as it is at this moment: what actions read and set. */
export interface Live<Row extends SheetRowData> {
  readonly props: SheetProps<Row>;
  /** Columns in view, frozen ones first. */
  readonly columns: readonly ColumnDefinition<Row>[];
  readonly grid: Grid;
  readonly arrangement: Arrangement;
  readonly rowOf: Pick<RowBook<Row>, "get" | "placeOf">;
  readonly selection: Selection | null;
  readonly held: HeldOrder | null;
  readonly history: SheetHistory;
  readonly rowsPerPage: number;
  readonly select: (selection: Selection) => void;
  readonly hold: (held: HeldOrder | null) => void;
  readonly tell: (notice: Notice | null) => void;
  readonly refuse: (
    refused: readonly RefusedCell[],
    settled: readonly { rowId: string; key: string }[],
  ) => void;
}

export type LiveOf<Row extends SheetRowData> = () => Live<Row>;

/** Rows that exist; the blank one to write a new row into is no row yet. */
export function rowCount({ grid }: Pick<Live<SheetRowData>, "grid">): number {
  const { rowIds } = grid;
  return rowIds[rowIds.length - 1] === NEW_ROW ? rowIds.length - 1 : rowIds.length;
}

export function textAt<Row extends SheetRowData>(live: Live<Row>, row: number, column: number): string {
  const data = live.rowOf.get(live.grid.rowIds[row] ?? NEW_ROW);
  const definition = live.columns[column];
  return data === undefined || definition === undefined ? "" : definition.textOf(data);
}

/** Whether nothing can be written into a cell. A row that is still to be made has only locked columns. */
export function isLocked<Row extends SheetRowData>(
  { props }: Pick<Live<Row>, "props">,
  column: ColumnDefinition<Row>,
  row: Row | undefined,
): boolean {
  if (props.readOnly === true) return true;
  if (typeof column.readOnly === "function") return row !== undefined && column.readOnly(row);
  return column.readOnly === true;
}

export function selectedRange<Row extends SheetRowData>(live: Live<Row>): Range | null {
  return live.selection === null ? null : rangeOf(live.grid, live.selection);
}

export function activePoint<Row extends SheetRowData>({ grid, selection }: Live<Row>) {
  return selection === null ? null : pointOf(grid, selection.active);
}

/** Ids of the rows in the selection that exist. */
export function selectedRowIds<Row extends SheetRowData>(live: Live<Row>): string[] {
  const range = selectedRange(live);
  if (range === null) return [];
  return live.grid.rowIds.slice(range.top, range.bottom + 1).filter((id) => id !== NEW_ROW);
}
