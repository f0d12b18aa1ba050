import {
  FORM_KPI_SET,
  industryOf,
  isRowId,
  type KpiIndicator,
  keyOfId,
  ownerOfId,
  ROWS,
  type RowValues,
  sectionFields,
  textOf,
} from "@dengta/domain";
import type { DataRow } from "../data/index.ts";
import { LIMITS } from "../limits.ts";
import type { OpenPlan } from "./open.ts";
import type { RowWrite } from "./types.ts";
import type { WorkingRows } from "./working-rows.ts";

export interface Refused {
  readonly code: string;
  readonly message: string;
}

/** Why a row cannot be made; null: it can. `count`: sisters it has already. */
export function refuseNewRow(
  plan: OpenPlan,
  rows: WorkingRows,
  { kind, id, parentId, system }: RowWrite,
  count: number,
): Refused | null {
  const { label, parents, key } = ROWS[kind];
  if (parentId === null)
    return { code: "ROW_REMOVED", message: `该${label}已被删除，您的改动未保存；如仍需要，请重新添加` };
  const parent = parentId === plan.id ? "plan" : rows.get(parentId)?.kind;
  if (parent === undefined || !parents.includes(parent))
    return { code: "PARENT_MISSING", message: `${label}所属的内容已被删除，未能保存，请刷新页面` };
  if (key === null ? !isRowId(kind, id) : ownerOfId(id) !== parentId)
    return {
      code: "ROW_ID_INVALID",
      message: `编号 ${id.slice(0, 60)} 不是${label}的编号，请刷新页面后重试`,
    };
  if (kind === "evidence" && system === undefined)
    return { code: "EVIDENCE_WITHOUT_FILE", message: "证明材料须先上传文件" };
  const missing = missingKey(plan, rows, kind, id, parentId);
  if (missing !== null) return missing;
  const most = MOST[kind];
  return most !== undefined && count >= most
    ? { code: `TOO_MANY_${kind.toUpperCase()}`, message: `${label}最多 ${most} 行，请核对后再添加` }
    : null;
}

const MOST: Partial<Record<RowWrite["kind"], number>> = {
  industry: LIMITS.plan.industries,
  platform: LIMITS.plan.platformsPerIndustry,
  enterprise: LIMITS.plan.enterprisesPerIndustry,
  problem: LIMITS.plan.listRows,
  scenario: LIMITS.plan.listRows,
  solution: LIMITS.plan.listRows,
  evidence: LIMITS.plan.enterprisesPerIndustry,
};

/** Rows that a key names exist only for what the key names: a section of the template, an indicator, a scenario. */
function missingKey(
  plan: OpenPlan,
  rows: WorkingRows,
  kind: RowWrite["kind"],
  id: string,
  parentId: string,
): Refused | null {
  const key = keyOfId(id);
  const industryId = industryOf(rows, { id, kind, parentId });
  const industry = industryId === null ? undefined : rows.get(industryId);
  if (kind === "section") {
    const known =
      sectionFields(plan.context.template, key).size > 0 && key.startsWith("main") === (parentId === plan.id);
    return known ? null : { code: "SECTION_UNKNOWN", message: `模板中没有第 ${key} 节，请刷新页面` };
  }
  if (kind === "kpiValue") {
    const indicators = (industry?.values.indicators ?? []) as readonly KpiIndicator[];
    return indicators.some((item) => item.id === key)
      ? null
      : { code: "INDICATOR_UNKNOWN", message: "该指标不在本行业的附5中，请刷新页面" };
  }
  if (kind === "price") {
    const scenario = rows.get(key);
    return scenario?.kind === "scenario" && scenario.parentId === industryId
      ? null
      : { code: "SCENARIO_UNKNOWN", message: "该应用场景已被删除，价格未保存，请刷新页面" };
  }
  return null;
}

/** What the system sets in a new row: the rows of 附5 that the batch assigns to the industry. */
export function systemValues(plan: OpenPlan, row: DataRow): RowValues {
  if (row.kind !== "industry") return {};
  const wanted = plan.kpiSetIds[textOf(row, "name")] ?? plan.kpiSetIds["*"];
  const sets = plan.context.kpiSets;
  const set = sets.find(({ id }) => id === wanted) ?? sets[0] ?? FORM_KPI_SET;
  return { kpiSetId: set.id, indicators: [...set.indicators] };
}
