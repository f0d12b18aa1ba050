import { wan } from "@dengta/domain";
import type { Tx } from "../../db/index.ts";
import type { Scope } from "../comparison/index.ts";
import { codeOf, currentFacts, groupsOf, sumFen } from "./alerts.facts.ts";
import type { Alert, AlertSource } from "./alerts.types.ts";

type Found = Omit<Alert, "verdict">;

interface PlatformRow {
  readonly group: string;
  readonly snapshotId: string;
  readonly regionCode: string;
  readonly planId: string;
  readonly industryName: string;
  readonly name: string;
  readonly firms: number;
  readonly eligibleFen: bigint;
}

function platformSource(scope: Scope, row: PlatformRow, words: string): AlertSource {
  return {
    ...{ regionCode: row.regionCode, planId: row.planId, code: codeOf(scope, row.snapshotId) },
    ...{ industry: row.industryName, platformName: row.name, enterprise: null, position: null, words },
  };
}

/** Above the cap over all industries and units. */
export async function platformsAboveCap(tx: Tx, scope: Scope): Promise<Found[]> {
  const where = currentFacts(scope);
  const rows = await tx.$queryRaw<PlatformRow[]>`
    SELECT f."platformKey" AS "group", f."snapshotId", f."regionCode", f."planId", f."industryName", f.name, f.firms,
      f."eligibleFen"
    FROM "PlatformFact" f
    WHERE ${where} AND f."platformKey" IN (
      SELECT f."platformKey" FROM "PlatformFact" f WHERE ${where} AND f."platformKey" IS NOT NULL
      GROUP BY f."platformKey" HAVING sum(f."eligibleFen") > ${scope.platformCapFen})
    ORDER BY 1, f."snapshotId", f."industryId"`;
  return groupsOf(rows).map(([key, lines]) => {
    const sum = sumFen(lines.map(({ eligibleFen }) => eligibleFen));
    const units = new Set(lines.map(({ regionCode }) => regionCode)).size;
    return {
      ...{ key: `platformAboveCap/${key}`, kind: "platformAboveCap" },
      message: `${lines[0]?.name ?? ""} 跨 ${units} 个单位、${lines.length} 个行业合计 ${wan(sum)} > ${scope.caps.platformCap}.00 → 由有关单位协商核减，系统不自动核减`,
      sources: lines.map((line) =>
        platformSource(scope, line, `${line.firms} 户，奖补 ${wan(line.eligibleFen)}`),
      ),
      amount: wan(sum - scope.platformCapFen),
    };
  });
}

/** Costs of exactly what the firm's cap asks for (100 万元 at 30 % and 30 万元), many on one platform. */
const CLUSTER_FIRMS = 4;
const CLUSTER_SHARE_PERCENT = 30;

export async function costsAtCap(tx: Tx, scope: Scope): Promise<Found[]> {
  const where = currentFacts(scope);
  const rows = await tx.$queryRaw<(PlatformRow & { costFen: bigint; all: number })[]>`
    SELECT f."platformKey" AS "group", f."snapshotId", f."regionCode", f."planId", f."industryName",
      f."platformName" AS name, count(*) FILTER (WHERE f."costFen" = ${scope.costAtCapFen})::int AS firms,
      count(*)::int AS all, coalesce(sum(f."eligibleFen") FILTER (WHERE f."costFen" = ${scope.costAtCapFen}), 0)::bigint
        AS "eligibleFen"
    FROM "EnterpriseFact" f
    WHERE ${where} AND f."platformKey" IS NOT NULL
    GROUP BY 1, 2, 3, 4, 5, 6
    HAVING count(*) FILTER (WHERE f."costFen" = ${scope.costAtCapFen}) >= ${CLUSTER_FIRMS}::int
      AND count(*) FILTER (WHERE f."costFen" = ${scope.costAtCapFen}) * 100 >= count(*) * ${CLUSTER_SHARE_PERCENT}::int
    ORDER BY 1, 2`;
  return rows.map((row) => ({
    ...{ key: `costsAtCap/${row.group}/${row.regionCode}/${row.industryName}`, kind: "costsAtCap" },
    message: `${row.name}：${row.all} 户中 ${row.firms} 户成本恰为 ${wan(scope.costAtCapFen)} 万元（正好达到封顶）→ 核对成本依据和证明材料`,
    sources: [platformSource(scope, row, `${row.firms}/${row.all} 户，奖补 ${wan(row.eligibleFen)}`)],
    amount: wan(row.eligibleFen),
  }));
}

/** Two platforms whose whole columns of 附5 are equal: at least five indicators, none different. */
const INDICATORS_NEEDED = 5;

export async function copiedKpis(tx: Tx, scope: Scope): Promise<Found[]> {
  const where = currentFacts(scope);
  const rows = await tx.$queryRaw<(PlatformRow & { indicators: number })[]>`
    WITH columns AS (
      SELECT f."snapshotId", f."industryId", f."platformId", count(f.target)::int AS indicators,
        md5(string_agg(f."indicatorId" || '=' || coalesce(f.baseline::text, '') || '>' || coalesce(f.target::text, ''),
          ';' ORDER BY f."indicatorId")) AS fingerprint
      FROM "KpiFact" f WHERE ${where}
      GROUP BY 1, 2, 3 HAVING count(f.target) >= ${INDICATORS_NEEDED}::int),
    equal AS (
      SELECT c.fingerprint FROM columns c JOIN "PlatformFact" p USING ("snapshotId", "industryId", "platformId")
      GROUP BY 1 HAVING count(DISTINCT p."platformKey") > 1)
    SELECT c.fingerprint AS "group", c.indicators, p."snapshotId", p."regionCode", p."planId", p."industryName", p.name,
      p.firms, p."eligibleFen"
    FROM columns c JOIN equal USING (fingerprint)
    JOIN "PlatformFact" p USING ("snapshotId", "industryId", "platformId")
    ORDER BY 1, p."snapshotId"`;
  return groupsOf(rows).map(([fingerprint, lines]) => ({
    ...{ key: `copiedKpi/${fingerprint}`, kind: "copiedKpi", amount: null },
    message: `${lines.map(({ name }) => name).join("、")} 的附5期初值、目标值逐项相同（${lines[0]?.indicators ?? 0} 项）→ 核对是否照抄`,
    sources: lines.map((line) => platformSource(scope, line, `${line.indicators} 项相同`)),
  }));
}
