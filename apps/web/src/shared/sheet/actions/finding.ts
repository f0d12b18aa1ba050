import type { CellFinding, SheetRowData } from "../contract.ts";
import { findCells, nextFound, replacedText } from "../core/find.ts";
import { addressAt, type Point } from "../core/grid.ts";
import { selectionAt } from "../core/selection.ts";
import { activePoint, type LiveOf, rowCount, textAt } from "./live.ts";
import { tellLocked, type writingActions } from "./writing.ts";

/** Finding and replacing texts, and putting findings right. */
export function findingActions<Row extends SheetRowData>(
  live: LiveOf<Row>,
  writing: ReturnType<typeof writingActions<Row>>,
) {
  function found(words: string): Point[] {
    const now = live();
    return findCells(
      { rows: rowCount(now), columns: now.columns.length },
      (row, column) => textAt(now, row, column),
      words,
    );
  }

  function goToNext(words: string, step: 1 | -1) {
    const now = live();
    const cells = found(words);
    const place = nextFound(cells, activePoint(now) ?? { row: 0, column: -1 }, step);
    const point = cells[place];
    const address = point === undefined ? null : addressAt(now.grid, point.row, point.column);
    if (address !== null) now.select(selectionAt(address));
  }

  /** Replaces in the active cell if it holds the words, and goes on to the next. */
  function replaceOne(words: string, replacement: string) {
    const now = live();
    const at = activePoint(now);
    const text = at === null ? "" : textAt(now, at.row, at.column);
    if (at !== null && text.toLowerCase().includes(words.toLowerCase()))
      writing.writePlaced([{ ...at, text: replacedText(text, words, replacement) }], "替换");
    goToNext(words, 1);
  }

  function replaceAll(words: string, replacement: string) {
    const now = live();
    const cells = found(words);
    const changes = cells.flatMap(({ row, column }) => {
      const rowId = now.grid.rowIds[row];
      const key = now.columns[column]?.key;
      if (rowId === undefined || key === undefined) return [];
      return [{ rowId, key, text: replacedText(textAt(now, row, column), words, replacement) }];
    });
    const { changed, refused, lockedKeys } = writing.write(changes, "全部替换");
    const parts = [`替换 ${changed.length} 处`];
    if (refused.length > 0) parts.push(`${refused.length} 处需改`);
    if (lockedKeys.length > 0) parts.push(`“${lockedKeys.join("”“")}”不能填写，未替换`);
    now.tell({ words: parts.join("，"), actions: [{ label: "撤销", run: () => now.history.undo() }] });
  }

  function repair(finding: CellFinding) {
    const now = live();
    if (finding.repair === null) return;
    const { lockedKeys } = writing.write(finding.repair.changes, "修正");
    tellLocked(now, lockedKeys, 1);
  }

  return { found, goToNext, replaceOne, replaceAll, repair };
}
