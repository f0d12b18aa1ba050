import type { Enterprise, PlanDocument } from "@dengta/domain";
import type { PlanContext } from "../context/index.ts";
import { type Allocation, type AssessedLine, assessSubsidies, type SubsidyResult } from "../subsidy/index.ts";
import { type EnterpriseRow, platformKey, rowsOf } from "./plan-view.ts";

export interface PlanSubsidies {
  readonly result: SubsidyResult;
  /** The firm behind each line of the result, in its order. */
  readonly rows: readonly EnterpriseRow[];
  readonly lineOf: (enterprise: Enterprise) => AssessedLine | null;
}

/**
 * All firms of a plan in one assessment: a platform's cap holds over all its industries, so platforms
 * are told apart by their stored name. Throws {@link SubsidyInputError} for a day without rules.
 */
export function assessPlanSubsidies(
  document: PlanDocument,
  { ruleset, asOf }: PlanContext,
  allocation: Allocation = "none",
): PlanSubsidies {
  const rows = document.industries.flatMap(rowsOf);
  const lines = rows.map(({ enterprise, platform }) => ({
    platform: platformKey(platform),
    enterprise: enterprise.name,
    cost: enterprise.cost,
    requested: enterprise.requested,
  }));
  const result = assessSubsidies({ ruleset, asOf, allocation, lines });
  const byEnterprise = new Map(
    rows.map(({ enterprise }, index) => [enterprise, result.lines[index] ?? null]),
  );
  return { result, rows, lineOf: (enterprise) => byEnterprise.get(enterprise) ?? null };
}
