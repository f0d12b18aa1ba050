import { normaliseName } from "@dengta/domain";
import { isName } from "./aside.ts";
import type { BodyRow } from "./body.ts";
import type { TableSpan } from "./span.ts";

const ORDINAL =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[、.．)）])\s*/;
const LABEL = /^(?:对应)?服务平台(?:名称)?[:：]\s*/;
const COUNT = /[（(](?:共)?\s*\d+\s*[家户个][^)）]*[)）]$/;
/** What a platform is called at its end; a sentence is not. */
const PLATFORM = /(?:平台|公司|中心|研究院|研究所|集团|联盟|大学|学院|事务所|协会)(?:[（(][^)）]*[)）])?$/;

/** A line that stands alone above the firms of a platform: 一、甲云智造平台（20家）; null for any other row. */
export function bandIn(
  { grid, header }: TableSpan,
  { row }: BodyRow,
): { readonly name: string; readonly column: number } | null {
  const cells = grid.rowsBetween(row - 1, row + 1).flatMap((line) => grid.visibleCells(line));
  const own = cells.filter(({ column }) => column >= header.left && column <= header.right);
  const [only] = own;
  if (only === undefined || own.length > 1 || only.column === header.columns.enterprise) return null;
  const merge = grid.mergeAt(row, only.column);
  const reach = merge === null || merge.firstRow !== row ? only.column : merge.lastColumn;
  const enterprise = header.columns.enterprise ?? 0;
  // In the platform's own column a name alone is a platform without firms, or the first line of a broken merge.
  if (only.column === header.columns.platform && reach < enterprise) return null;
  const text = only.text.trim().replace(ORDINAL, "");
  const isLabelled = LABEL.test(text);
  const name = text.replace(LABEL, "").replace(COUNT, "").trim();
  if (!isName(name) || name.length > 60 || /[，。；：]/.test(name)) return null;
  return isLabelled || PLATFORM.test(name) ? { name: normaliseName(name), column: only.column } : null;
}
