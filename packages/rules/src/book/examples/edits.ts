import type { KpiValue } from "@dengta/domain";
import { found, type PlanEdit } from "../sample-plan.ts";

/** A change to the sample plan, and what it is in words. */
export interface ExampleCase {
  readonly words: string;
  readonly edit: (plan: PlanEdit) => void;
}

/** One case that raises the check and one, as near to it as can be, that does not. */
export interface CheckExample {
  readonly raises: ExampleCase;
  readonly quiet: ExampleCase;
}

export type Edit = (plan: PlanEdit) => void;

const NOTHING: Edit = () => undefined;

export function example(
  raises: string,
  edit: Edit,
  quiet = "照样例填写",
  quietEdit: Edit = NOTHING,
): CheckExample {
  return { raises: { words: raises, edit }, quiet: { words: quiet, edit: quietEdit } };
}

/** Changes firm 1 of the first industry. */
export const firm =
  (change: object): Edit =>
  ({ enterprise }) =>
    Object.assign(enterprise("i1", 1), change);

/** Changes the cost of every firm of the first industry. */
export const costs =
  (costOf: (index: number) => string): Edit =>
  ({ industry }) => {
    industry("i1").enterprises.forEach((row, index) => {
      row.cost = costOf(index);
      row.requested = "1.00";
    });
  };

export const kpi =
  (indicatorId: string, change: Partial<KpiValue> & { readonly reason?: string }): Edit =>
  ({ platform }) =>
    Object.assign(found(platform("i1").kpiValues.find((value) => value.indicatorId === indicatorId)), change);

export const level = (
  score: string | null,
  of: number,
  assessedOn: string | null = null,
  rubricId?: string,
) => ({
  level: {
    rubricId: rubricId ?? "工信厅企业〔2022〕32号",
    score,
    level: of,
    assessedBy: "self",
    assessedOn,
  },
});

/** A second platform of the first industry with firms of its own. */
export const second =
  (change: object): Edit =>
  ({ industry, platform }) => {
    const own = { ...platform("i1"), id: "p2", name: "丙平台", ...change };
    industry("i1").platforms.push(own);
    for (const row of industry("i1").enterprises.slice(6)) row.platformId = own.id;
  };

export const prose = "本省建立由主管部门和财政部门组成的工作机制，每月召开例会研究推进。";

export function copies(count: number): Edit {
  return ({ document, industry }) => {
    for (let at = 0; at < count; at += 1) {
      document.industries.push({
        ...industry("i2"),
        id: `x${at}`,
        name: `行业甲乙丙丁`.slice(0, 3 + at),
        platforms: [],
        enterprises: [],
      });
    }
  };
}
