import { ENTERPRISE_FIELD_LABELS, formOf } from "@dengta/domain";

export const TABLE_WORDS = {
  fu1: "附1 试点情况汇总表",
  fu3: "附3 试点企业名单",
  fu4: "附4 成本测算表",
  fu5: "附5 绩效评价目标表",
} as const;

export const STATUS_WORDS: Readonly<Record<string, string>> = {
  new: "新增",
  changed: "修改",
  same: "相同",
  skipped: "重复，略过",
};

const COLUMN_WORDS = new Map(
  (["fu1", "fu3", "fu4", "fu5"] as const).flatMap((id) =>
    (formOf(id).table?.columns ?? []).map(({ key, label }) => [key, label] as const),
  ),
);
const OTHER_WORDS: Readonly<Record<string, string>> = {
  name: "名称",
  platformName: "对应服务平台",
  platformId: "对应服务平台",
  actual: "实际值",
  ...ENTERPRISE_FIELD_LABELS,
};

/** The form's word for a field of a row. */
export function fieldWord(field: string): string {
  return COLUMN_WORDS.get(field) ?? OTHER_WORDS[field] ?? field;
}
