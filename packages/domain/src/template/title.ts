import type { TemplateForm } from "./types.ts";

/** What fills a title; null prints the blank form's 202X, XX省, XX. */
export interface TitleValues {
  readonly year: number | null;
  /** Full name of the unit: 浙江省, 宁波市, 新疆生产建设兵团. */
  readonly region: string | null;
  /** Without 行业 at its end: 定制家具. */
  readonly industry: string | null;
}

/** The title of a form: "2022年浙江省定制家具行业试点企业名单汇总表". */
export function titleOf(form: TemplateForm, values: TitleValues): string {
  return form.titlePattern
    .replace("{year}", values.year === null ? "202X" : String(values.year))
    .replace("{region}", values.region ?? "XX省")
    .replace("{industry}", values.industry === null ? "XX" : values.industry.replace(/(?<=.)行业$/, ""));
}

/** The seal line of a form with the platform's name in it; null where the form has none. */
export function sealLineOf(form: TemplateForm, platform: string | null): string | null {
  return form.sealLine?.replace("{platform}", platform ?? "                        ") ?? null;
}
