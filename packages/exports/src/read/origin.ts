import type { Sheet } from "../workbook/index.ts";
import type { FileOrigin } from "./types.ts";

/** Name of the hidden sheet in which a filling workbook says where it comes from. */
export const ORIGIN_SHEET = "灯塔_文件信息";

/** Labels in the first column of that sheet, their values in the second. */
export const ORIGIN_LABELS = {
  planId: "方案",
  versionCode: "版本",
  templateId: "表样",
  rulesetId: "规则集",
} as const satisfies Record<keyof FileOrigin, string>;

/** Where a filling workbook comes from; null for any other workbook. */
export function originOf(sheets: readonly Sheet[]): FileOrigin | null {
  const sheet = sheets.find(({ name }) => name === ORIGIN_SHEET);
  if (sheet === undefined) return null;
  const textOf = (label: string) => {
    const row = sheet.rows.find(({ cells }) => cells[0]?.column === 1 && cells[0].text === label);
    return row?.cells.find(({ column }) => column === 2)?.text ?? "";
  };
  const origin = {
    planId: textOf(ORIGIN_LABELS.planId),
    versionCode: textOf(ORIGIN_LABELS.versionCode),
    templateId: textOf(ORIGIN_LABELS.templateId),
    rulesetId: textOf(ORIGIN_LABELS.rulesetId),
  };
  return origin.planId === "" ? null : origin;
}
