import { fen, formatWan, tryParseWan } from "@dengta/domain";
import { acrossFinding, regionName } from "./finding.ts";
import type { AcrossFinding, AcrossPlace, PlanFacts } from "./types.ts";

/** Known costs of an industry over all units from which on its median says something. */
const ENOUGH = 30;
const FACTOR = 8;
/** Rows of 附5 that must agree before a column counts as copied. */
const ROWS = 8;

/** Costs far from their industry's over all units, and 附5 columns that two platforms share. */
export function costPatterns(facts: readonly PlanFacts[]): AcrossFinding[] {
  const industries = new Set(facts.map(({ industry }) => industry));
  return [
    ...[...industries].flatMap((industry) => outliers(facts.filter((item) => item.industry === industry))),
    ...copiedColumns(facts),
  ];
}

function outliers(facts: readonly PlanFacts[]): AcrossFinding[] {
  const costs = facts.flatMap(({ planId, regionCode, industry, enterprises }) =>
    enterprises.flatMap(({ id, name, platformKey, cost }) => {
      const amount = cost === null ? null : tryParseWan(cost);
      if (typeof amount !== "number" || amount === 0) return [];
      const place: AcrossPlace = { planId, regionCode, industry, enterpriseId: id, platformKey, name };
      return [{ place, amount }];
    }),
  );
  const sorted = costs.map(({ amount }) => amount).sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)];
  if (median === undefined || sorted.length < ENOUGH) return [];
  return costs
    .filter(({ amount }) => amount > median * FACTOR || amount * FACTOR < median)
    .map(({ place, amount }) => {
      const words = `${regionName(place.regionCode)} ${place.industry}“${place.name}”：成本 ${formatWan(amount)} 万元，该行业全国 ${sorted.length} 家的中位数为 ${formatWan(fen(median))} 万元`;
      return acrossFinding("COST_OUTLIER", [place], words);
    });
}

function copiedColumns(facts: readonly PlanFacts[]): AcrossFinding[] {
  const columns = new Map<string, AcrossPlace[]>();
  for (const { planId, regionCode, industry, platforms, kpi } of facts) {
    for (const { key, name } of platforms) {
      const rows = kpi.filter(
        (row) => row.platformKey === key && row.baseline !== null && row.target !== null,
      );
      if (rows.length < ROWS) continue;
      const text = JSON.stringify(
        rows.map(({ indicatorId, baseline, target }) => `${indicatorId} ${baseline} ${target}`).sort(),
      );
      const place = { planId, regionCode, industry, enterpriseId: null, platformKey: key, name };
      columns.set(text, [...(columns.get(text) ?? []), place]);
    }
  }
  return [...columns.values()]
    .filter((places) => new Set(places.map(({ planId }) => planId)).size > 1)
    .map((places) => {
      const who = places.map(({ regionCode, name }) => `${regionName(regionCode)}“${name}”`).join("、");
      return acrossFinding("KPI_COLUMN_COPIED", places, `${who}：附5 期初值和目标值完全相同`);
    });
}
