import { PLAN_STATES, type PlanState, type Role, viewOf } from "@dengta/domain";
import { Prisma, type Tx } from "../../db/index.ts";

/** Sums over the industries of one unit's last version. Money in fen. */
export interface FigureSums {
  readonly industries: number;
  readonly platforms: number;
  readonly enterprises: number;
  readonly costMissing: number;
  readonly requestMissing: number;
  readonly costFen: bigint;
  readonly requestedFen: bigint;
  readonly eligibleFen: bigint;
  /** null: an industry shares a platform above its cap, and nobody has decided who loses. */
  readonly payableFen: bigint | null;
  readonly boundByRate: number;
  readonly boundByCap: number;
  readonly boundByRequest: number;
  readonly platformsAboveCap: number;
}

/** One unit's plan; the sums are those of industries that match, `industries` 0 where none does. */
export interface PlanRow extends FigureSums {
  readonly planId: string;
  readonly regionCode: string;
  readonly state: PlanState;
  readonly requiredCount: number;
  readonly doneCount: number;
  /** Last version the reader may see; null when there is none. */
  readonly version: number | null;
  readonly submittedAt: Date | null;
}

/** One indicator over the platforms of one unit, within one indicator set. */
export interface KpiRow {
  readonly planId: string;
  readonly kpiSetId: string;
  readonly indicatorId: string;
  readonly baselineCount: number;
  readonly baselineBlank: number;
  /** Exact decimal text of the mean, two decimals; null where no platform has a value. */
  readonly baselineMean: string | null;
  readonly targetCount: number;
  readonly targetBlank: number;
  readonly targetMean: string | null;
}

/** The last version of each plan whose versions the role may read now. */
function latest(batchId: string, role: Role): Prisma.Sql {
  const readable = PLAN_STATES.filter((state) => ["full", "snapshot"].includes(viewOf(role, state)));
  return Prisma.sql`
    SELECT DISTINCT ON (s."planId") s.id, s."planId", s.version, s."createdAt"
    FROM "Snapshot" s JOIN "Plan" p ON p.id = s."planId"
    WHERE p."batchId" = ${batchId} AND p.state::text IN (${Prisma.join(readable)})
    ORDER BY s."planId", s.version DESC`;
}

/** Every plan of the batch in one statement; figures come from its last version only. */
export function readPlanRows(
  tx: Tx,
  batchId: string,
  role: Role,
  industry: string | null,
): Promise<PlanRow[]> {
  return tx.$queryRaw<PlanRow[]>`
    WITH latest AS (${latest(batchId, role)})
    SELECT p.id AS "planId", p."regionCode", p.state::text AS state, p."requiredCount", p."doneCount",
      l.version, l."createdAt" AS "submittedAt",
      count(f.id)::int AS industries,
      coalesce(sum(f.platforms), 0)::int AS platforms,
      coalesce(sum(f.enterprises), 0)::int AS enterprises,
      coalesce(sum(f."costMissing"), 0)::int AS "costMissing",
      coalesce(sum(f."requestMissing"), 0)::int AS "requestMissing",
      coalesce(sum(f."costFen"), 0)::bigint AS "costFen",
      coalesce(sum(f."requestedFen"), 0)::bigint AS "requestedFen",
      coalesce(sum(f."eligibleFen"), 0)::bigint AS "eligibleFen",
      CASE WHEN count(f.id) = count(f."payableFen") THEN coalesce(sum(f."payableFen"), 0)::bigint END AS "payableFen",
      coalesce(sum(f."boundByRate"), 0)::int AS "boundByRate",
      coalesce(sum(f."boundByCap"), 0)::int AS "boundByCap",
      coalesce(sum(f."boundByRequest"), 0)::int AS "boundByRequest",
      coalesce(sum(f."platformsAboveCap"), 0)::int AS "platformsAboveCap"
    FROM "Plan" p
    LEFT JOIN latest l ON l."planId" = p.id
    LEFT JOIN "SnapshotFigure" f ON f."snapshotId" = l.id
      AND (${industry}::text IS NULL OR f."industryName" = ${industry})
    WHERE p."batchId" = ${batchId}
    GROUP BY p.id, l.version, l."createdAt"`;
}

/** Means over platforms, never mixing indicator sets; blanks are counted, not averaged. */
export function readKpiRows(tx: Tx, batchId: string, role: Role, industry: string | null): Promise<KpiRow[]> {
  return tx.$queryRaw<KpiRow[]>`
    WITH latest AS (${latest(batchId, role)})
    SELECT f."planId", f."kpiSetId", k."indicatorId",
      sum(k."baselineCount")::int AS "baselineCount", sum(k."baselineBlank")::int AS "baselineBlank",
      round(sum(k."baselineSum") / nullif(sum(k."baselineCount"), 0), 2)::text AS "baselineMean",
      sum(k."targetCount")::int AS "targetCount", sum(k."targetBlank")::int AS "targetBlank",
      round(sum(k."targetSum") / nullif(sum(k."targetCount"), 0), 2)::text AS "targetMean"
    FROM latest l
    JOIN "SnapshotFigure" f ON f."snapshotId" = l.id
    JOIN "SnapshotKpi" k ON k."figureId" = f.id
    WHERE ${industry}::text IS NULL OR f."industryName" = ${industry}
    GROUP BY f."planId", f."kpiSetId", k."indicatorId"
    ORDER BY f."planId", f."kpiSetId", k."indicatorId"`;
}

/** Industries of the readable versions, the most widespread first. */
export function readIndustryRows(
  tx: Tx,
  batchId: string,
  role: Role,
): Promise<{ name: string; units: number }[]> {
  return tx.$queryRaw<{ name: string; units: number }[]>`
    WITH latest AS (${latest(batchId, role)})
    SELECT f."industryName" AS name, count(DISTINCT f."planId")::int AS units
    FROM latest l JOIN "SnapshotFigure" f ON f."snapshotId" = l.id
    GROUP BY f."industryName" ORDER BY units DESC, name`;
}
