import type { Fu4Row, Fu4Table } from "../../src/index.ts";
import { readWorkbook } from "../../src/index.ts";
import { type CraftedCell, xlsxOf } from "../xlsx-of.ts";

export const HEADER = ["序号", "对应服务平台", "试点企业名称", "实际改造成本", "奖补资金额"];

export async function fu4(
  rows: readonly (readonly CraftedCell[])[],
  merges: readonly string[] = [],
): Promise<Fu4Table> {
  const [table] = (await readWorkbook(xlsxOf([{ rows, merges }]))).tables;
  if (table?.table !== "fu4") throw new Error("no 附4 found");
  return table;
}

/** A table with one enterprise; its cost is the cell given. */
export async function costOf(
  cell: CraftedCell,
  heading = "单位：万元",
  header = HEADER,
): Promise<string | null> {
  const table = await fu4([[heading], header, [1, "甲平台", "某某有限公司", cell, null]]);
  const [issue] = table.issues;
  return issue?.code ?? table.rows[0]?.cost ?? null;
}

export function column<K extends keyof Fu4Row>(table: Fu4Table, key: K): Fu4Row[K][] {
  return table.rows.map((row) => row[key]);
}
