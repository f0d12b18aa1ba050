import type { PasteAction, PasteReport, SheetRowData } from "../contract.ts";
import { parseBlock, printBlock } from "../core/clipboard.ts";
import { plainText } from "../core/options.ts";
import { type PastePlan, planPaste } from "../core/paste.ts";
import { selectionBetween } from "../core/selection.ts";
import { isLocked, type Live, type LiveOf, rowCount, selectedRange } from "./live.ts";
import { rangeTexts, type writingActions } from "./writing.ts";

/** Copying as spreadsheets read it, and pasting what they copied. */
export function pastingActions<Row extends SheetRowData>(
  live: LiveOf<Row>,
  writing: ReturnType<typeof writingActions<Row>>,
) {
  /** The selection as text/plain; null without one. */
  function copyText(): string | null {
    const now = live();
    const range = selectedRange(now);
    if (range === null) return null;
    const bottom = Math.max(range.top, Math.min(range.bottom, rowCount(now) - 1));
    return printBlock(rangeTexts(now, { ...range, bottom }));
  }

  function paste(text: string) {
    const now = live();
    const range = selectedRange(now);
    if (range === null || text === "") return;
    if (now.props.readOnly === true) return now.tell({ words: "只读，不能粘贴", actions: [] });
    const pasted = parseBlock(text);
    const { block, skipped } = now.props.prepareBlock?.(pasted, now.grid.keys.slice(range.left)) ?? {
      block: pasted,
      skipped: 0,
    };
    const rows = rowCount(now);
    const plan = planPaste({
      block,
      // Of the row still to be made a selection covers one line only.
      range: { ...range, bottom: Math.max(range.top, Math.min(range.bottom, rows - 1)) },
      rows,
      columns: now.columns.length,
      canWrite: (column) => {
        const definition = now.columns[column];
        return definition !== undefined && !isLocked(now, definition, undefined);
      },
      canInsert: now.props.rowIntents?.insert !== undefined,
    });
    const made = writing.insertHeld(plan.texts.length === 0 ? 0 : plan.inserted);
    const ids = [...now.grid.rowIds.slice(0, rows), ...made.ids];
    const changes = plan.texts.flatMap(({ row, column, text: cell }) => {
      const rowId = ids[row];
      const key = now.columns[column]?.key;
      return rowId === undefined || key === undefined ? [] : [{ rowId, key, text: cell }];
    });
    const written = writing.write(changes, "粘贴", [made.step]);
    const report = { ...reportOf(now, plan, written, block, made.ids.length), skipped };
    const corner = ids[plan.covered.top];
    const far = ids[plan.covered.bottom];
    const left = now.grid.keys[plan.covered.left];
    const right = now.grid.keys[plan.covered.right];
    if (corner !== undefined && far !== undefined && left !== undefined && right !== undefined)
      now.select(selectionBetween({ rowId: corner, key: left }, { rowId: far, key: right }));
    tellReport(report, written.lockedKeys);
  }

  function tellReport(report: PasteReport, lockedLabels: readonly string[]) {
    const now = live();
    const offered = now.props.pasteActions?.(report) ?? [];
    now.tell({
      words: pasteWords({ ...report, unwritable: [...new Set([...report.unwritable, ...lockedLabels])] }),
      actions: [
        ...offered.map((action) => ({ label: action.label, run: () => perform(action) })),
        { label: "撤销粘贴", run: () => now.history.undo() },
      ],
    });
  }

  function perform(action: PasteAction) {
    const now = live();
    if (action.replaces === true) now.history.undo();
    const { step, words } = action.run();
    writing.keep(step);
    now.tell(words === undefined ? null : { words, actions: [] });
  }

  return { copyText, paste };
}

function reportOf<Row extends SheetRowData>(
  now: Live<Row>,
  plan: PastePlan,
  written: { readonly changed: readonly unknown[]; readonly refused: PasteReport["refused"] },
  block: PasteReport["block"],
  inserted: number,
): PasteReport {
  const { top, left } = plan.covered;
  return {
    rows: plan.rows,
    inserted,
    changed: written.changed.length,
    refused: written.refused,
    unwritable: plan.unwritable.map((column) => now.columns[column]?.label ?? ""),
    skipped: 0,
    cutColumns: plan.cutColumns,
    cutRows: plan.cutRows,
    unknownOptions: unknownOptions(now, written.refused),
    block,
    at: { rowId: now.grid.rowIds[top] ?? "", key: now.grid.keys[left] ?? "" },
    keys: now.grid.keys,
  };
}

function unknownOptions<Row extends SheetRowData>(now: Live<Row>, refused: PasteReport["refused"]) {
  return now.columns.flatMap(({ key, options, freeText }) => {
    if (options === undefined || freeText === true) return [];
    const known = new Set(options.map(plainText));
    const values = new Map<string, string>();
    for (const cell of refused)
      if (cell.key === key && !known.has(plainText(cell.text)))
        values.set(plainText(cell.text), cell.text.trim());
    return values.size === 0 ? [] : [{ key, values: [...values.values()] }];
  });
}

/** 粘贴 20 行，新增 18，更新 2，3 处需改；“测算建议”不能填写，已略过 */
function pasteWords(report: PasteReport): string {
  const done = [`粘贴 ${report.rows} 行`, `新增 ${report.inserted}`, `更新 ${report.rows - report.inserted}`];
  done.push(report.refused.length === 0 ? "无需更正" : `${report.refused.length} 处需改`);
  const left: string[] = [];
  if (report.skipped > 0) left.push(`表头和合计 ${report.skipped} 行未粘贴`);
  if (report.unwritable.length > 0) left.push(`“${report.unwritable.join("”“")}”不能填写，已略过`);
  if (report.cutColumns > 0) left.push(`右侧多出 ${report.cutColumns} 列，未粘贴`);
  if (report.cutRows > 0) left.push(`末尾多出 ${report.cutRows} 行，本表不能新增行，未粘贴`);
  return [done.join("，"), ...left].join("；");
}
