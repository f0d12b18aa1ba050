import { type Enterprise, normaliseName, type PlanDocument, type Platform } from "@dengta/domain";
import type { PlanContext } from "../context/index.ts";
import { platformKeysOf } from "../keys/index.ts";
import type { Allocation } from "../rulesets/index.ts";
import {
  type AssessedLine,
  type AssessedPlatform,
  assessSubsidies,
  type SubsidyLineInput,
  type SubsidyResult,
} from "../subsidy/index.ts";
import { type EnterpriseRow, rowsOf } from "./plan-view.ts";
import { requirePlan } from "./require-plan.ts";

export interface PlanSubsidies {
  readonly result: SubsidyResult;
  /** The firm behind each line of the result, in its order. */
  readonly rows: readonly EnterpriseRow[];
  readonly lineOf: (enterprise: Enterprise) => AssessedLine | null;
  /** A platform of the plan with all its firms, whatever industry they are in; null while it has none. */
  readonly platformOf: (platform: Platform) => AssessedPlatform | null;
  /** What tells a platform of the plan apart; null while it has neither code nor name. */
  readonly keyOf: (platform: Platform) => string | null;
}

/**
 * All firms of a plan in one assessment: a platform's cap holds over all its industries, by its code or, where
 * it has none, by its name. Without an allocation, that of the rule set.
 * Throws {@link SubsidyInputError} for a day without rules.
 */
export function assessPlanSubsidies(
  document: PlanDocument,
  context: PlanContext,
  allocation?: Allocation,
): PlanSubsidies {
  requirePlan(document, context);
  const { ruleset, asOf } = context;
  const rows = document.industries.flatMap(rowsOf);
  const platforms = document.industries.flatMap((industry) => industry.platforms);
  const listed = platformKeysOf(platforms);
  const keys = new Map(platforms.map((platform, index) => [platform, listed[index] ?? null]));
  const lines = rows.map(({ enterprise, platform }): SubsidyLineInput => {
    const key = platform === null ? null : (keys.get(platform) ?? null);
    return {
      platform: key === null ? null : normaliseName(platform?.name ?? "") || "（未填名称）",
      platformUscc: key?.startsWith(CODE) ? key.slice(CODE.length) : null,
      enterprise: enterprise.name,
      cost: enterprise.cost,
      requested: enterprise.requested,
      targetLevel: enterprise.targetLevel,
    };
  });
  const result = assessSubsidies({ ruleset, asOf, allocation, lines });
  const byEnterprise = new Map(
    rows.map(({ enterprise }, index) => [enterprise, result.lines[index] ?? null]),
  );
  const byKey = new Map(result.platforms.map((platform) => [platform.key, platform]));
  const keyOf = (platform: Platform) => keys.get(platform) ?? null;
  return {
    result,
    rows,
    lineOf: (enterprise) => byEnterprise.get(enterprise) ?? null,
    platformOf: (platform) => byKey.get(keyOf(platform) ?? "") ?? null,
    keyOf,
  };
}

const CODE = "uscc:";
