import { KPI_SETS, type KpiIndicator } from "@dengta/domain";
import type { RulesCatalogue } from "@dengta/rules";
import { Prisma, type Tx } from "../../db/index.ts";
import type { Actor } from "../../kernel/actor.ts";
import { InvalidInputError } from "../../kernel/errors.ts";
import { type GroupAxis, keyColumn, nameOfKey } from "./axes.ts";
import { type FactFilters, openScope, snapshotsIn } from "./scope.ts";
import { factsOf, whereFacts } from "./sql.ts";

export interface CompareKpiInput {
  readonly batchId: string | null;
  readonly by: GroupAxis;
  readonly filters: FactFilters;
  readonly withCities: boolean;
  readonly kpiSetId: string;
  readonly indicatorId: string;
}

/** One side of an indicator: platforms with a value, those without, and the mean with two decimals. */
export interface KpiSide {
  readonly n: number;
  readonly blanks: number;
  readonly mean: string | null;
}

export interface KpiRow {
  readonly key: string;
  readonly label: string;
  readonly platforms: number;
  /** Firms of these platforms. */
  readonly firms: number;
  readonly baseline: KpiSide;
  readonly target: KpiSide;
  readonly actual: KpiSide;
  /** Mean of target − baseline over the platforms that have both; null where none has. */
  readonly change: string | null;
  readonly changeN: number;
}

export interface KpiComparison {
  readonly indicator: KpiIndicator;
  /** The indicator is about firms: means are weighted by the platforms' firms. */
  readonly aboutFirms: boolean;
  readonly rows: readonly KpiRow[];
  /** The national value. */
  readonly total: KpiRow;
  /** Platforms that the filters let through and the indicator does not cover, by why. */
  readonly leftOut: { readonly otherSet: number; readonly notInSet: number };
}

/** Indicators that say something of firms rather than of the platform. */
const ABOUT_FIRMS: ReadonlySet<string> = new Set(["averageLevel", "satisfaction"]);

interface Raw {
  readonly total: boolean;
  readonly key: string;
  readonly name: string;
  readonly platforms: number;
  readonly firms: number;
  readonly baselineN: number;
  readonly baselineMean: string | null;
  readonly targetN: number;
  readonly targetMean: string | null;
  readonly actualN: number;
  readonly actualMean: string | null;
  readonly change: string | null;
  readonly changeN: number;
}

/** An indicator within its set, per group and for the nation. Blanks are counted, never averaged. Throws InvalidInputError for an unknown indicator. */
export async function compareKpi(
  tx: Tx,
  actor: Actor,
  catalogue: RulesCatalogue,
  input: CompareKpiInput,
): Promise<KpiComparison> {
  const set = KPI_SETS.find(({ id }) => id === input.kpiSetId);
  const indicator = set?.indicators.find(({ id }) => id === input.indicatorId);
  if (indicator === undefined)
    throw new InvalidInputError("没有这项绩效指标，请重新选择", "UNKNOWN_INDICATOR");
  const scope = await openScope(tx, actor, catalogue, input.batchId);
  const { filters, withCities } = input;
  const query = { scope, filters, snapshots: snapshotsIn(scope, filters), withCities };
  const aboutFirms = ABOUT_FIRMS.has(indicator.id);
  const key = keyColumn(input.by);
  const name =
    input.by === "industry"
      ? Prisma.sql`min(coalesce(a.name, f."industryKey"))`
      : input.by === "platform"
        ? Prisma.sql`min(p.name)`
        : Prisma.sql`''`;
  const rows = await tx.$queryRaw<Raw[]>`
    SELECT grouping(${key}) = 1 AS total, ${key} AS key, ${name} AS name,
      count(*)::int AS platforms, coalesce(sum(f.firms), 0)::int AS firms,
      count(f.baseline)::int AS "baselineN", ${mean("baseline", aboutFirms)} AS "baselineMean",
      count(f.target)::int AS "targetN", ${mean("target", aboutFirms)} AS "targetMean",
      count(f.actual)::int AS "actualN", ${mean("actual", aboutFirms)} AS "actualMean",
      round(avg(f.target - f.baseline), 2)::text AS change, count(f.target - f.baseline)::int AS "changeN"
    FROM ${factsOf("KpiFact", query)}
    LEFT JOIN "PlatformFact" p ON p."snapshotId" = f."snapshotId" AND p."industryId" = f."industryId"
      AND p."platformId" = f."platformId"
    WHERE ${whereFacts(query)} AND f."kpiSetId" = ${input.kpiSetId} AND f."indicatorId" = ${input.indicatorId}
    GROUP BY GROUPING SETS ((${key}), ())`;
  const [left] = await tx.$queryRaw<{ otherSet: number; notInSet: number }[]>`
    SELECT count(*) FILTER (WHERE f."kpiSetId" <> ${input.kpiSetId})::int AS "otherSet",
      count(*) FILTER (WHERE f."kpiSetId" = ${input.kpiSetId} AND k."indicatorId" IS NULL)::int AS "notInSet"
    FROM ${factsOf("PlatformFact", query)}
    LEFT JOIN "KpiFact" k ON k."snapshotId" = f."snapshotId" AND k."industryId" = f."industryId"
      AND k."platformId" = f."platformId" AND k."indicatorId" = ${input.indicatorId}
    WHERE ${whereFacts(query)} AND f."platformId" <> ''`;
  const all = rows.map((row) => ({ total: row.total, row: rowOf(row, input) }));
  const total = all.find((item) => item.total)?.row;
  if (total === undefined) throw new Error("no total");
  return {
    ...{ indicator, aboutFirms, total },
    rows: all.filter((item) => !item.total).map(({ row }) => row),
    leftOut: left ?? { otherSet: 0, notInSet: 0 },
  };
}

function mean(side: "baseline" | "target" | "actual", aboutFirms: boolean): Prisma.Sql {
  const value = Prisma.raw(`f."${side}"`);
  return aboutFirms
    ? Prisma.sql`round(sum(${value} * f.firms) / nullif(sum(f.firms) FILTER (WHERE ${value} IS NOT NULL), 0), 2)::text`
    : Prisma.sql`round(avg(${value}), 2)::text`;
}

function rowOf(row: Raw, { by, withCities }: CompareKpiInput): KpiRow {
  const side = (n: number, value: string | null): KpiSide => ({ n, blanks: row.platforms - n, mean: value });
  return {
    key: row.key ?? "",
    label: row.total ? "全国" : (nameOfKey(by, row.key, withCities) ?? row.name),
    platforms: row.platforms,
    firms: row.firms,
    baseline: side(row.baselineN, row.baselineMean),
    target: side(row.targetN, row.targetMean),
    actual: side(row.actualN, row.actualMean),
    change: row.change,
    changeN: row.changeN,
  };
}
