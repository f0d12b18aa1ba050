import type { PlanDocument } from "@dengta/domain";
import { cellAddress } from "../workbook/index.ts";
import type { Sheet } from "../xlsx/sheet-writer.ts";
import { STYLES } from "../xlsx/styles.ts";

/** Name of the hidden sheet that drop-downs take their words from. */
export const LIST_SHEET = "灯塔_选项";

/** The hidden sheet of lists: industries in the first column, then the platforms of each industry. */
export function listSheet(plan: PlanDocument): Sheet {
  const columns = [
    plan.industries.map(({ name }) => name),
    ...plan.industries.map(({ platforms }) => platforms.map(({ name }) => name)),
  ];
  const height = Math.max(1, ...columns.map((names) => names.length));
  const head = ["试点行业", ...plan.industries.map(({ name }) => `${name}：服务平台`)];
  const line = (texts: readonly (string | null)[]) => ({
    height: 15,
    cells: texts.map((value) => ({ value, style: STYLES.note })),
  });
  return {
    name: LIST_SHEET,
    widths: head.map(() => 24),
    rows: [
      line(head),
      ...Array.from({ length: height }, (_, row) => line(columns.map((names) => names[row] ?? null))),
    ],
    merges: [],
    headerRow: 0,
    footer: "",
    header: null,
    filling: { hidden: true, hiddenColumns: [], rules: [], isProtected: true, printArea: null },
  };
}

/** The cells of a list, for a rule; null where it is empty: a drop-down without a word forbids everything. */
export function listRange(count: number, column: number): string | null {
  if (count === 0) return null;
  const letter = columnLetters(column);
  return `'${LIST_SHEET}'!$${letter}$2:$${letter}$${count + 1}`;
}

/** 0 → "A". */
export function columnLetters(column: number): string {
  return cellAddress(1, column + 1).slice(0, -1);
}
