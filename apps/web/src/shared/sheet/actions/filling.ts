import type { SheetRowData } from "../contract.ts";
import { filled, filledBeside, sourceAbove, sourceLeft } from "../core/fill.ts";
import { eachCell, NEW_ROW, type Range } from "../core/grid.ts";
import { isLocked, type LiveOf, rowCount, selectedRange, textAt } from "./live.ts";
import { rangeTexts, type writingActions } from "./writing.ts";

/** Clearing and filling: what is selected decides where. */
export function fillingActions<Row extends SheetRowData>(
  live: LiveOf<Row>,
  writing: ReturnType<typeof writingActions<Row>>,
) {
  /** Blanks the cells that can be written. */
  function clear(label: string) {
    const now = live();
    const range = selectedRange(now);
    if (range === null) return;
    const changes: { rowId: string; key: string; text: string }[] = [];
    const locked = new Set<string>();
    eachCell(now.grid, range, ({ rowId, key }, { row, column }) => {
      const definition = now.columns[column];
      if (rowId === NEW_ROW || definition === undefined || textAt(now, row, column) === "") return;
      if (isLocked(now, definition, now.rowOf.get(rowId))) locked.add(definition.label);
      else changes.push({ rowId, key, text: "" });
    });
    if (changes.length > 0) writing.write(changes, label);
    else if (locked.size > 0) writing.writePlaced([{ row: range.top, column: range.left, text: " " }], label);
  }

  function fill(source: Range, target: Range, label: string) {
    const now = live();
    const last = rowCount(now) - 1;
    const texts = filled(rangeTexts(now, source), target, source).filter(({ row }) => row <= last);
    writing.writePlaced(texts, label);
  }

  function fillDown() {
    const range = selectedRange(live());
    const filling = range === null ? null : sourceAbove(range);
    if (filling !== null) fill(filling.source, filling.target, "向下填充");
  }

  function fillRight() {
    const range = selectedRange(live());
    const filling = range === null ? null : sourceLeft(range);
    if (filling !== null) fill(filling.source, filling.target, "向右填充");
  }

  /** Ctrl+Enter: what was typed goes into every selected cell. */
  function fillTyped(text: string) {
    const range = selectedRange(live());
    if (range !== null) writing.writePlaced(filled([[text]], range), "填充");
  }

  /** The handle was dragged to here. */
  function fillTo(target: Range) {
    const source = selectedRange(live());
    if (source === null) return;
    fill(source, target, "填充");
    writing.selectRange(target);
  }

  /** The handle was double-clicked. */
  function fillBeside() {
    const now = live();
    const source = selectedRange(now);
    if (source === null) return;
    const size = { rows: rowCount(now), columns: now.columns.length };
    fillTo(filledBeside(source, size, (row, column) => textAt(now, row, column) === ""));
  }

  return { clear, fillDown, fillRight, fillTyped, fillTo, fillBeside };
}
