import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { createActions, type SheetActions } from "../actions/index.ts";
import type { Live, LiveOf, Notice } from "../actions/live.ts";
import type { RefusedCell, SheetProps, SheetRowData } from "../contract.ts";
import type { HeldOrder } from "../core/arrange.ts";
import { type Grid, gridOf, NEW_ROW } from "../core/grid.ts";
import { createHistory } from "../core/history.ts";
import { type RowBook, rowBook } from "../core/row-book.ts";
import { firstCell, type Selection, selectionAt } from "../core/selection.ts";
import { useArrangement } from "./use-arrangement.ts";
import type { ColumnMemory } from "./use-column-memory.ts";

export interface SheetState<Row extends SheetRowData> {
  readonly live: Live<Row>;
  readonly actions: SheetActions<Row>;
  readonly book: RowBook<Row>;
  readonly notice: Notice | null;
  readonly refused: ReadonlyMap<string, RefusedCell>;
  /** Rows that wait for their place, and what the order would be. */
  readonly displaced: number;
}

const cellKey = ({ rowId, key }: { readonly rowId: string; readonly key: string }) => `${rowId}\n${key}`;

/** The state of one sheet and what can be done to it. Actions stay the same functions for good. */
export function useSheetState<Row extends SheetRowData>(
  props: SheetProps<Row>,
  memory: ColumnMemory<Row>,
  rowsPerPage: () => number,
): SheetState<Row> {
  const [selection, setSelection] = useState<Selection | null>(null);
  const [held, setHeld] = useState<HeldOrder | null>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [refused, setRefused] = useState<ReadonlyMap<string, RefusedCell>>(new Map());
  const [ownHistory] = useState(createHistory);

  const lastBook = useRef<RowBook<Row> | null>(null);
  const book = useMemo(() => {
    lastBook.current = rowBook(props.rows, lastBook.current);
    return lastBook.current;
  }, [props.rows]);
  const { arrangement, displaced } = useArrangement(props, held, book.ids);
  const canInsert = props.readOnly !== true && props.rowIntents?.insert !== undefined;
  const lastGrid = useRef<Grid | null>(null);
  const grid = useMemo(() => {
    lastGrid.current = gridFrom(arrangement.rowIds, canInsert, memory.columns, lastGrid.current);
    return lastGrid.current;
  }, [arrangement, canInsert, memory.columns]);

  // The first cell is active before anybody came, so that entering leads to a cell.
  const shown = selection !== null && grid.rowAt.has(selection.active.rowId) ? selection : firstCell(grid);
  const now = useRef<Live<Row> | null>(null);
  const setters = useMemo(
    () => ({
      select: (next: Selection) => {
        // Seen at once by what follows in the same tick.
        if (now.current !== null) now.current = { ...now.current, selection: next };
        setSelection(next);
      },
      hold: (next: HeldOrder | null) => {
        if (now.current !== null) now.current = { ...now.current, held: next };
        setHeld(next);
      },
      tell: setNotice,
      refuse: (cells: readonly RefusedCell[], settled: readonly { rowId: string; key: string }[]) =>
        setRefused((before) => {
          if (before.size === 0 && cells.length === 0) return before;
          const next = new Map(before);
          for (const address of settled) next.delete(cellKey(address));
          for (const cell of cells) next.set(cellKey(cell), cell);
          return next;
        }),
    }),
    [],
  );
  const live: Live<Row> = {
    props,
    columns: memory.columns,
    grid,
    arrangement,
    rowOf: book,
    selection: shown,
    held,
    history: props.history ?? ownHistory,
    rowsPerPage: rowsPerPage(),
    ...setters,
  };
  now.current = live;
  const liveOf: LiveOf<Row> = useCallback(() => {
    if (now.current === null) throw new Error("an action before the sheet was there");
    return now.current;
  }, []);
  const actions = useMemo(() => createActions(liveOf), [liveOf]);

  useFocus(props, actions, liveOf);
  return { live, actions, book, notice, refused, displaced };
}

/** Goes to the cell that the owner names, through filters that hide its row. */
function useFocus<Row extends SheetRowData>(
  { focus }: SheetProps<Row>,
  actions: SheetActions<Row>,
  live: LiveOf<Row>,
) {
  useEffect(() => {
    if (focus === undefined || focus === null) return;
    const { grid, props, columns, select } = live();
    if (!grid.rowAt.has(focus.rowId) && props.rows.some(({ id }) => id === focus.rowId))
      actions.look({ preset: null, chosen: {}, text: "" });
    const key = grid.columnAt.has(focus.key) ? focus.key : columns[0]?.key;
    if (key !== undefined) select(selectionAt({ rowId: focus.rowId, key }));
  }, [focus, actions, live]);
}

function gridFrom(
  rowIds: readonly string[],
  canInsert: boolean,
  columns: readonly { readonly key: string }[],
  last: Grid | null,
): Grid {
  const ids = canInsert ? [...rowIds, NEW_ROW] : rowIds;
  const keys = columns.map(({ key }) => key);
  const alike = (a: readonly string[], b: readonly string[]) =>
    a.length === b.length && a.every((name, index) => name === b[index]);
  return last !== null && alike(last.rowIds, ids) && alike(last.keys, keys) ? last : gridOf(ids, keys);
}
