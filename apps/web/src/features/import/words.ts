import { ROWS, TEMPLATES } from "@dengta/domain";

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

/** Columns of the tables of every known template, then fields of rows: an import names either. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ...Object.values(ROWS).flatMap(({ fields }) =>
    [...fields.values()].map(({ key, field }) => [key, field.label] as const),
  ),
  ["platformName", ROWS.platform.fields.get("name")?.field.label ?? ""],
  ...TEMPLATES.flatMap(({ forms }) =>
    forms.flatMap(({ table }) => (table?.columns ?? []).map(({ key, label }) => [key, label] as const)),
  ),
  ["name", "名称"],
]);

/** The form's word for a field of a row. */
export function fieldWord(field: string): string {
  return WORDS.get(field) ?? field;
}
