import type { SheetRowData, WriteResult } from "../contract.ts";
import { heldFrom } from "../core/arrange.ts";
import { type CellChange, NEW_ROW, type Range } from "../core/grid.ts";
import { joined, type Step } from "../core/history.ts";
import { selectionBetween } from "../core/selection.ts";
import { isFiltered } from "../core/view.ts";
import { isLocked, type Live, type LiveOf, textAt } from "./live.ts";

export interface Written extends WriteResult {
  /** Ids that took the place of the row still to be made. */
  readonly made: readonly string[];
  readonly lockedKeys: readonly string[];
}

const NOTHING: Written = { changed: [], refused: [], step: null, made: [], lockedKeys: [] };

/** Writing into cells, one way for all deeds: makes the row that is still to be made, holds the order, keeps the step. */
export function writingActions<Row extends SheetRowData>(live: LiveOf<Row>) {
  /** Rows behind the last one (`afterId` undefined) or behind a row; they are shown where they were put. */
  function insertHeld(count: number, afterId?: string | null): { ids: readonly string[]; step: Step | null } {
    const now = live();
    const insert = now.props.rowIntents?.insert;
    if (insert === undefined || count === 0) return { ids: [], step: null };
    const { rows } = now.props;
    holdOrder(now);
    const atEnd = afterId === undefined;
    const made = insert(atEnd ? (rows[rows.length - 1]?.id ?? null) : afterId, count);
    const held = live().held;
    if (held !== null) now.hold(placeInHeld(held, made.ids, atEnd ? null : afterId));
    return made;
  }

  function write(
    changes: readonly CellChange[],
    label: string,
    before: readonly (Step | null)[] = [],
  ): Written {
    const now = live();
    const locked = new Set<string>();
    const columns = new Map(now.props.columns.map((column) => [column.key, column]));
    const open = changes.filter(({ rowId, key }) => {
      const column = columns.get(key);
      const free = column !== undefined && !isLocked(now, column, now.rowOf.get(rowId));
      if (!free) locked.add(column?.label ?? key);
      return free;
    });
    const fresh = open.some(({ rowId }) => rowId === NEW_ROW) ? insertHeld(1) : { ids: [], step: null };
    const [freshId] = fresh.ids;
    const targets = open.flatMap((change) => {
      if (change.rowId !== NEW_ROW) return [change];
      return freshId === undefined ? [] : [{ ...change, rowId: freshId }];
    });
    if (targets.length === 0 && before.every((step) => step === null))
      return { ...NOTHING, lockedKeys: [...locked] };
    holdOrder(now);
    const result = targets.length === 0 ? NOTHING : now.props.write(targets, label);
    now.refuse(result.refused, targets);
    keep(joined(label, [...before, fresh.step, result.step]));
    return { ...result, made: fresh.ids, lockedKeys: [...locked] };
  }

  /** Puts a step on the history; undoing it goes back to where it was done. */
  function keep(step: Step | null) {
    if (step === null) return;
    const { history, selection, select } = live();
    const back = () => {
      if (selection !== null) select(selection);
    };
    history.push({
      label: step.label,
      undo: () => {
        step.undo();
        back();
      },
      redo: () => {
        step.redo();
        back();
      },
    });
  }

  function blockOf(range: Range): string[][] {
    const now = live();
    return rangeTexts(now, range);
  }

  /** Texts by position into the cells of rows that exist; what stays the same is not written. */
  function writePlaced(
    texts: readonly { readonly row: number; readonly column: number; readonly text: string }[],
    label: string,
  ): Written {
    const now = live();
    const changes = texts.flatMap(({ row, column, text }) => {
      const rowId = now.grid.rowIds[row];
      const key = now.columns[column]?.key;
      if (rowId === undefined || key === undefined || textAt(now, row, column) === text) return [];
      return [{ rowId, key, text }];
    });
    const written = write(changes, label);
    tellLocked(now, written.lockedKeys, changes.length);
    return written;
  }

  function selectRange(range: Range) {
    const { grid, select } = live();
    const from = grid.rowIds[range.top];
    const to = grid.rowIds[range.bottom];
    const left = grid.keys[range.left];
    const right = grid.keys[range.right];
    if (from === undefined || to === undefined || left === undefined || right === undefined) return;
    select(selectionBetween({ rowId: from, key: left }, { rowId: to, key: right }));
  }

  return { write, insertHeld, keep, blockOf, writePlaced, selectRange };
}

/** Rows stay where they are from the first write until the person leaves or asks for their order. */
function holdOrder<Row extends SheetRowData>({ held, props, arrangement, hold }: Live<Row>) {
  if (held !== null || !isOrdered(props)) return;
  hold(
    heldFrom(
      arrangement,
      props.rows.map(({ id }) => id),
    ),
  );
}

/** Whether rows could stand elsewhere than where the owner has them. */
export function isOrdered<Row extends SheetRowData>({ bands, view }: Live<Row>["props"]): boolean {
  return (bands?.length ?? 0) > 0 || view.sort !== null || isFiltered(view);
}

function placeInHeld(
  held: NonNullable<Live<SheetRowData>["held"]>,
  ids: readonly string[],
  afterId: string | null,
) {
  const place = afterId === null ? held.order.length : held.order.indexOf(afterId) + 1;
  const band = afterId === null ? "" : (held.bandOfRow.get(afterId) ?? "");
  const bandOfRow = new Map(held.bandOfRow);
  for (const id of ids) bandOfRow.set(id, band);
  return { ...held, bandOfRow, order: [...held.order.slice(0, place), ...ids, ...held.order.slice(place)] };
}

export function rangeTexts<Row extends SheetRowData>(live: Live<Row>, range: Range): string[][] {
  const lines: string[][] = [];
  for (let row = range.top; row <= range.bottom; row += 1) {
    const line: string[] = [];
    for (let column = range.left; column <= range.right; column += 1) line.push(textAt(live, row, column));
    lines.push(line);
  }
  return lines;
}

export function tellLocked<Row extends SheetRowData>(
  now: Live<Row>,
  labels: readonly string[],
  asked: number,
) {
  if (labels.length === 0 || asked === 0) return;
  const words =
    now.props.readOnly === true ? "只读，不能修改，可以选中后复制" : `“${labels.join("”“")}”不能填写，未改动`;
  now.tell({ words, actions: [] });
}
