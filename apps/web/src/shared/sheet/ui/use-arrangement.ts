import { useDeferredValue, useMemo } from "react";
import { isOrdered } from "../actions/writing.ts";
import type { ColumnDefinition, SheetMarks, SheetProps, SheetRowData } from "../contract.ts";
import {
  type ArrangeInput,
  type Arrangement,
  arranged,
  countDisplaced,
  type HeldOrder,
  inOwnOrder,
} from "../core/arrange.ts";
import { comparing, holdsWords } from "../core/order.ts";
import { FLAGGED, isFiltered, type SheetView } from "../core/view.ts";

const NO_MARKS: SheetMarks = new Map();
const NO_ROWS = inOwnOrder([]);

/** Rows in the order of the view, and how many of them wait for their place while the order is held. */
export function useArrangement<Row extends SheetRowData>(
  props: SheetProps<Row>,
  held: HeldOrder | null,
  ids: readonly string[],
): { readonly arrangement: Arrangement; readonly displaced: number } {
  const { rows, columns, view, presets, bands, bandOf } = props;
  const marks = view.preset === FLAGGED ? (props.marks ?? NO_MARKS) : NO_MARKS;
  const shows = useMemo(
    () => (isFiltered(view) ? testOf(view, columns, presets ?? [], marks) : null),
    [view, columns, presets, marks],
  );
  const compare = useMemo(() => orderOf(view.sort, columns), [view.sort, columns]);
  const input = useMemo<Omit<ArrangeInput<Row>, "held">>(
    () => ({
      rows,
      idOf: ({ id }) => id,
      bands: (bands ?? []).map(({ key, head, foot }) => ({
        key,
        heads: head?.length ?? 0,
        feet: foot?.length ?? 0,
      })),
      bandOf: bandOf ?? (() => ""),
      shows,
      compare,
    }),
    [rows, bands, bandOf, shows, compare],
  );
  const ordered = isOrdered(props);
  // In the owner's order the same rows are the same arrangement, whatever was typed into them.
  const plain = useMemo(() => (ordered ? null : inOwnOrder(ids)), [ordered, ids]);
  const other = useMemo(() => (ordered ? arranged({ ...input, held }) : null), [input, held, ordered]);
  const arrangement = plain ?? other ?? NO_ROWS;
  // Told beside the sheet, so it may come a moment later than the key.
  const later = useDeferredValue(ordered && held !== null ? { input, arrangement } : null);
  const displaced = useMemo(
    () => (later === null ? 0 : countDisplaced(later.arrangement, arranged({ ...later.input, held: null }))),
    [later],
  );
  return { arrangement, displaced };
}

function orderOf<Row>(sort: SheetView["sort"], columns: readonly ColumnDefinition<Row>[]) {
  const column = columns.find(({ key }) => key === sort?.key);
  if (sort === null || column === undefined) return null;
  return comparing(column.textOf, column.compare ?? null, sort.descending);
}

function testOf<Row extends SheetRowData>(
  view: SheetView,
  columns: readonly ColumnDefinition<Row>[],
  presets: NonNullable<SheetProps<Row>["presets"]>,
  marks: SheetMarks,
): (row: Row) => boolean {
  const preset = presets.find(({ key }) => key === view.preset);
  const chosen = columns.flatMap(({ key, textOf }) => {
    const values = view.chosen[key] ?? [];
    return values.length === 0 ? [] : [{ textOf, values: new Set(values) }];
  });
  return (row) => {
    if (view.preset === FLAGGED && !isFlagged(marks, row.id)) return false;
    if (preset !== undefined && !preset.test(row)) return false;
    if (!chosen.every(({ textOf, values }) => values.has(textOf(row)))) return false;
    return (
      view.text.trim() === "" ||
      holdsWords(
        columns.map(({ textOf }) => textOf(row)),
        view.text,
      )
    );
  };
}

function isFlagged(marks: SheetMarks, rowId: string): boolean {
  const cells = marks.get(rowId);
  if (cells === undefined) return false;
  for (const findings of cells.values()) if (findings.some(({ grade }) => grade === "error")) return true;
  return false;
}

/** Rows with an error, of those that are there. */
export function countFlagged(marks: SheetMarks, places: ReadonlyMap<string, number>): number {
  let count = 0;
  for (const rowId of marks.keys()) if (places.has(rowId) && isFlagged(marks, rowId)) count += 1;
  return count;
}
