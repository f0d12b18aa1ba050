import type { MeasureKey } from "@dengta/domain";
import { BLANK, groupDigits } from "../../../shared/format/index.ts";
import { ASKED, type Comparison, type MeasureInfo, type Row } from "./comparison.query.ts";

/** A row's value of a measure as it came: exact text, null where blank. */
export function figureOf(
  row: { readonly values: readonly (string | null)[] },
  key: MeasureKey,
): string | null {
  return row.values[ASKED.indexOf(key)] ?? null;
}

export function shown(value: string | null): string {
  return value === null ? BLANK : groupDigits(value);
}

export function infoOf({ measures }: Comparison, key: MeasureKey): MeasureInfo {
  const found = measures.find((measure) => measure.key === key);
  if (found === undefined) throw new Error(`no measure ${key}`);
  return found;
}

/** 浙江 · 轴承 */
export function nameOf({ parts }: Row): string {
  return parts.map(({ label }) => label).join(" · ");
}

/** n and blanks that a row's means and shares rest on. */
export function basisOf({ enterprises, costMissing }: Pick<Row, "enterprises" | "costMissing">): string {
  const blank = costMissing === 0 ? "" : `，成本空白 ${costMissing} 户`;
  return `n=${groupDigits(String(enterprises - costMissing))} 户${blank}`;
}

export const ASK_LABELS = {
  asksRate: "按比例足额",
  asksCap: "按封顶足额",
  asksLess: "少于上限",
  asksNothing: "未填申请",
} as const;

/** What the total counts once although rows say it twice; null where nothing is. */
export function doubledWords({ doubled }: Comparison["total"], rowsAre: string): string | null {
  const firms =
    doubled.listings === 0
      ? null
      : `${doubled.enterprises} 户企业重复列报，合计只计一次（未重复计入成本 ${groupDigits(doubled.cost)}、奖补 ${groupDigits(doubled.eligible)} 万元）`;
  const platforms =
    doubled.platformLines === 0 || rowsAre === "platform"
      ? null
      : `服务平台跨行业或跨单位的 ${doubled.platformLines} 处不重复计数`;
  const words = [firms, platforms].filter((part) => part !== null);
  return words.length === 0 ? null : `${words.join("；")}。`;
}
