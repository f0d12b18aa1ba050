import { type Fen, fen, type IndustryPlan, type PlanDocument, parseWan } from "@dengta/domain";
import type { PlanContext } from "../context/index.ts";
import { assessPlanSubsidies, type PlanSubsidies } from "../plan-view/index.ts";
import type { AssessedPlatform } from "../subsidy/index.ts";
import { sumFen } from "../subsidy/sum.ts";
import { figuresOf, type SummaryRow } from "./figures.ts";
import { kpiSumsOf } from "./kpi-sums.ts";
import type { IndustrySummary, PlanSummary } from "./types.ts";

/** The figures of the national overview, per industry and in all. Throws {@link SubsidyInputError} for a day without rules. */
export function summarisePlan(document: PlanDocument, context: PlanContext): PlanSummary {
  const subsidies = assessPlanSubsidies(document, context);
  const { result, rows } = subsidies;
  const assessed = new Map(result.platforms.map((platform) => [platform.key, platform]));
  const all = result.lines.flatMap((line, index): SummaryRow[] => {
    const row = rows[index];
    return row === undefined ? [] : [{ row, line }];
  });
  const { industries } = document;
  const keys = keysOf(industries, subsidies);
  const paid = result.platforms.map((platform) => parseWan(platform.payable));
  const sets = [...new Set(industries.map(({ kpiSetId }) => kpiSetId))];
  return {
    ruleset: result.ruleset,
    version: result.version,
    asOf: result.asOf,
    inputHash: result.inputHash,
    total: {
      industries: industries.length,
      ...figuresOf(
        all,
        keys.map((key) => assessed.get(key) ?? null),
        sumFen(paid),
      ),
      kpiSets: sets.map((kpiSetId) => ({
        kpiSetId,
        kpis: kpiSumsOf(industries.filter((industry) => industry.kpiSetId === kpiSetId)),
      })),
    },
    industries: industries.map((industry) => summariseIndustry(industry, all, assessed, subsidies)),
  };
}

function summariseIndustry(
  industry: IndustryPlan,
  all: readonly SummaryRow[],
  assessed: ReadonlyMap<string, AssessedPlatform>,
  subsidies: PlanSubsidies,
): IndustrySummary {
  const own = all.filter(({ row }) => row.industry === industry);
  const platforms = keysOf([industry], subsidies).map((key) => assessed.get(key) ?? null);
  return {
    industryId: industry.id,
    name: industry.name,
    kpiSetId: industry.kpiSetId,
    ...figuresOf(own, platforms, payableOf(own, platforms, subsidies)),
    kpis: kpiSumsOf([industry]),
  };
}

/** Each platform's payable where all its firms are here; its firms' eligible amounts where it is within its cap. */
function payableOf(
  own: readonly SummaryRow[],
  platforms: readonly (AssessedPlatform | null)[],
  { keyOf }: PlanSubsidies,
): Fen | null {
  let total = 0;
  for (const platform of platforms) {
    if (platform === null) continue;
    const lines = own.filter(({ row }) => row.platform !== null && keyOf(row.platform) === platform.key);
    const eligible = sumFen(lines.map(({ line }) => parseWan(line.eligible ?? "0.00")));
    if (platform.excess === "0.00") total += eligible;
    else if (lines.length === platform.enterprises) total += parseWan(platform.payable);
    else if (lines.length > 0) return null;
  }
  return fen(total);
}

/** Platforms by code or name, each once; those without either cannot be told apart and are left out. */
function keysOf(industries: readonly IndustryPlan[], { keyOf }: PlanSubsidies): string[] {
  const keys = industries.flatMap(({ platforms }) => platforms.map(keyOf));
  return [...new Set(keys.filter((key) => key !== null))];
}
