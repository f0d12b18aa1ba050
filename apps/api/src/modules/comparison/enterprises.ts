import { type FactSums, measureValue, wan } from "@dengta/domain";
import { Prisma, type Tx } from "../../db/index.ts";
import { InvalidInputError } from "../../kernel/errors.ts";
import { LIMITS } from "../../limits.ts";
import { type CursorColumn, readCursor, writeCursor } from "./cursor.ts";
import type { CompareInput } from "./input.ts";
import { extrasOf, readRepeats, withoutExtras } from "./repeats.ts";
import type { Comparison, ComparisonRow } from "./result.ts";
import { type FactQuery, factsOf, whereFacts } from "./sql.ts";
import { readGroups } from "./sums.ts";
import { headOf, totalOf } from "./total.ts";

interface FirmRow {
  readonly snapshotId: string;
  readonly enterpriseId: string;
  readonly regionCode: string;
  readonly industry: string;
  readonly platformKey: string | null;
  readonly platformName: string;
  readonly enterpriseKey: string | null;
  readonly name: string;
  readonly uscc: string | null;
  readonly position: number;
  readonly costFen: bigint | null;
  readonly requestedFen: bigint | null;
  readonly ceilingFen: bigint | null;
  readonly eligibleFen: bigint | null;
  readonly asks: string | null;
  readonly level: number | null;
  readonly targetLevel: number | null;
}

const COLUMNS: Partial<Record<string, CursorColumn>> = {
  cost: "costFen",
  requested: "requestedFen",
  eligible: "eligibleFen",
};

/** One row per distinct firm, by keyset pages over an index. */
export async function readEnterprises(tx: Tx, query: FactQuery, input: CompareInput): Promise<Comparison> {
  const sort = input.sort ?? { measure: "eligible" as const, descending: true };
  const column = COLUMNS[sort.measure];
  if (column === undefined)
    throw new InvalidInputError("企业只能按成本、申请额或奖补资金排序", "SORT_NOT_FOR_ENTERPRISE");
  if (input.first < 1 || input.first > LIMITS.page.maximum)
    throw new InvalidInputError(`每页 1 至 ${LIMITS.page.maximum} 行`, "PAGE_SIZE");

  const listings = await readRepeats(tx, query, []);
  const extras = extrasOf(listings);
  const page = {
    column,
    descending: sort.descending,
    limit: input.first + 1,
    after: readCursor(input.after),
  };
  const hidden = extras.map(({ enterpriseId }) => enterpriseId);
  const found = await readPage(tx, query, page, input, hidden);
  const rows = found.slice(0, input.first);
  const last = rows.at(-1);
  const times = (key: string | null) => listings.filter((listing) => listing.key === key).length;

  const total = await readTotal(tx, query, input, hidden);
  return {
    ...headOf(query, input),
    rows: rows.map((row) => rowOf(row, input, Math.max(0, times(row.enterpriseKey) - 1))),
    total: totalOf(total, input.asks === null ? listings : [], input),
    totalCount: input.asks === null ? withoutExtras(total.sums, extras).enterprises : total.sums.enterprises,
    hasNextPage: found.length > input.first,
    endCursor: last === undefined ? null : writeCursor(last[column], last.enterpriseId),
  };
}

interface Page {
  readonly column: CursorColumn;
  readonly descending: boolean;
  readonly limit: number;
  readonly after: ReturnType<typeof readCursor>;
}

/** Firms with a value in its order, then those without: blanks come last either way. */
async function readPage(
  tx: Tx,
  query: FactQuery,
  { column, descending, limit, after }: Page,
  input: CompareInput,
  hidden: readonly string[],
): Promise<FirmRow[]> {
  const name = Prisma.raw(`f."${column}"`);
  const way = Prisma.raw(descending ? "DESC" : "ASC");
  const beyond = Prisma.raw(descending ? "<" : ">");
  const where = Prisma.sql`${whereFirms(query, input)} AND f."enterpriseId" <> ALL(${[...hidden]}::text[])`;
  const blanksOnly = after !== null && after.value === null;
  const valued = blanksOnly
    ? []
    : await tx.$queryRaw<FirmRow[]>`
        ${select(query)} WHERE ${where} AND ${name} IS NOT NULL
        ${after === null ? Prisma.empty : Prisma.sql`AND (${name}, f."enterpriseId") ${beyond} (${after.value}, ${after.id})`}
        ORDER BY ${name} ${way}, f."enterpriseId" ${way} LIMIT ${limit}`;
  if (valued.length === limit) return valued;
  const blank = await tx.$queryRaw<FirmRow[]>`
    ${select(query)} WHERE ${where} AND ${name} IS NULL
    ${blanksOnly ? Prisma.sql`AND f."enterpriseId" > ${after.id}` : Prisma.empty}
    ORDER BY f."enterpriseId" LIMIT ${limit - valued.length}`;
  return [...valued, ...blank];
}

function select(query: FactQuery): Prisma.Sql {
  return Prisma.sql`
    SELECT f."snapshotId", f."enterpriseId", f."regionCode", coalesce(a.name, f."industryName") AS industry,
      f."platformKey", f."platformName", f."enterpriseKey", f.name, f.uscc, f.position, f."costFen",
      f."requestedFen", f."ceilingFen", f."eligibleFen", f.asks, f.level, f."targetLevel"
    FROM ${factsOf("EnterpriseFact", query)}`;
}

function whereFirms(query: FactQuery, { asks }: CompareInput): Prisma.Sql {
  return asks === null ? whereFacts(query) : Prisma.sql`${whereFacts(query)} AND f.asks = ${asks}`;
}

/** From the platform facts; only where single answers are chosen, from the firms. */
async function readTotal(tx: Tx, query: FactQuery, input: CompareInput, hidden: readonly string[]) {
  if (input.asks === null) return (await readGroups(tx, query, ["unit"])).total;
  const [row] = await tx.$queryRaw<(Omit<FactSums, "payableFen"> & { platformLines: number })[]>`
    SELECT count(DISTINCT f."regionCode")::int AS units,
      count(DISTINCT coalesce(a.name, f."industryKey"))::int AS industries,
      count(DISTINCT f."platformKey")::int AS platforms, count(DISTINCT f."platformKey")::int AS "platformLines",
      0 AS "platformsAboveCap", count(*)::int AS enterprises,
      (count(*) - count(f."costFen"))::int AS "costMissing",
      (count(*) - count(f."requestedFen"))::int AS "requestMissing",
      coalesce(sum(f."costFen"), 0)::bigint AS "costFen",
      coalesce(sum(f."requestedFen"), 0)::bigint AS "requestedFen",
      coalesce(sum(f."eligibleFen"), 0)::bigint AS "eligibleFen",
      count(*) FILTER (WHERE f.asks = 'asksRate')::int AS "asksRate",
      count(*) FILTER (WHERE f.asks = 'asksCap')::int AS "asksCap",
      count(*) FILTER (WHERE f.asks = 'asksLess')::int AS "asksLess",
      count(*) FILTER (WHERE f.asks = 'asksNothing')::int AS "asksNothing"
    FROM ${factsOf("EnterpriseFact", query)}
    WHERE ${whereFirms(query, input)} AND f."enterpriseId" <> ALL(${[...hidden]}::text[])`;
  if (row === undefined) throw new Error("no total");
  const { platformLines, ...sums } = row;
  return { keys: [], names: [], platformLines, sums: { ...sums, payableFen: null } };
}

function rowOf(row: FirmRow, { measures }: CompareInput, otherListings: number): ComparisonRow {
  const { costFen, requestedFen, eligibleFen, asks } = row;
  const is = (kind: string) => (asks === kind ? 1 : 0);
  const sums: FactSums = {
    ...{ units: 1, industries: 1, platforms: row.platformKey === null ? 0 : 1, enterprises: 1 },
    costMissing: costFen === null ? 1 : 0,
    requestMissing: requestedFen === null ? 1 : 0,
    costFen: costFen ?? 0n,
    requestedFen: requestedFen ?? 0n,
    eligibleFen: eligibleFen ?? 0n,
    payableFen: null,
    ...{ asksRate: is("asksRate"), asksCap: is("asksCap"), asksLess: is("asksLess") },
    asksNothing: is("asksNothing"),
    platformsAboveCap: 0,
  };
  const { name, ceilingFen, regionCode } = row;
  return {
    id: row.enterpriseId,
    parts: [{ axis: "enterprise", key: row.enterpriseKey ?? "", label: name || `（第${row.position}行）` }],
    values: measures.map((key) => measureValue(key, sums)),
    basis: sums,
    headroom: null,
    enterprise: {
      snapshotId: row.snapshotId,
      regionCode,
      industry: row.industry,
      platformKey: row.platformKey,
      platformName: row.platformName,
      uscc: row.uscc,
      position: row.position,
      asks,
      ceiling: ceilingFen === null ? null : wan(ceilingFen),
      level: row.level,
      targetLevel: row.targetLevel,
      otherListings,
    },
  };
}
