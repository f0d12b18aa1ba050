import type { CellFinding, SheetRowData } from "../contract.ts";
import type { CellAddress } from "../core/grid.ts";
import { GRADE_WORDS } from "./finding-tip.tsx";
import type { useSheetState } from "./use-live.ts";

/** 附4 第12行 奖补资金额 */
export function wordsAt<Row extends SheetRowData>(
  live: ReturnType<typeof useSheetState<Row>>["live"],
  active: CellAddress | null,
  label: string,
): string {
  const column = live.columns.find(({ key }) => key === active?.key);
  if (active === null || column === undefined) return label;
  const row = live.rowOf.get(active.rowId);
  const place = live.rowOf.placeOf(active.rowId);
  const number = row === undefined ? null : (live.props.numberOf?.(row, place) ?? place + 1);
  return `${label} ${number === null ? "新增行" : `第${number}行`} ${column.label}`;
}

/** What a screen reader hears of the active cell. */
export function spokenAt<Row extends SheetRowData>(
  live: ReturnType<typeof useSheetState<Row>>["live"],
  active: CellAddress | null,
  findings: readonly CellFinding[] | undefined,
): string {
  const row = active === null ? undefined : live.rowOf.get(active.rowId);
  const column = live.columns.find(({ key }) => key === active?.key);
  const text = row === undefined || column === undefined ? "" : (column.show?.(row) ?? column.textOf(row));
  const said = findings?.map(({ grade, message }) => `${GRADE_WORDS[grade]}：${message}`).join("；") ?? "";
  return `${wordsAt(live, active, "")} ${text === "" ? "空白" : text}${said === "" ? "" : `，${said}`}`;
}
