import { tryParseWan, wan } from "@dengta/domain";
import type { RulesCatalogue } from "@dengta/rules";
import type { Tx } from "../../db/index.ts";
import type { Actor } from "../../kernel/actor.ts";
import { InvalidInputError } from "../../kernel/errors.ts";
import { type GroupAxis, keyColumn, nameColumn, nameOfKey } from "./axes.ts";
import { extrasOf, readRepeats } from "./repeats.ts";
import { type FactFilters, openScope, snapshotsIn } from "./scope.ts";
import { factsOf, whereFacts } from "./sql.ts";

export interface SimulateInput {
  readonly batchId: string | null;
  readonly by: GroupAxis;
  readonly filters: FactFilters;
  /** Share of the cost, in basis points. */
  readonly rateBps: number;
  /** 万元 */
  readonly enterpriseCap: string;
  /** 万元 */
  readonly platformCap: string;
}

/** A group today and under the assumed limits. Money in 万元; a difference is assumed − today. */
export interface Simulated {
  readonly key: string;
  readonly label: string;
  readonly firms: number;
  /** Firms whose amount would change. */
  readonly changed: number;
  readonly eligible: string;
  readonly assumed: string;
  readonly difference: string;
  /** What the assumed platform cap would take off; null where platforms lie partly outside the group. */
  readonly excess: string | null;
}

export interface Simulation {
  readonly rows: readonly Simulated[];
  readonly total: Simulated;
}

interface Part {
  readonly key: string;
  readonly name: string;
  readonly plan: string;
  readonly platform: string | null;
  readonly firms: number;
  readonly changed: number;
  readonly eligibleFen: bigint;
  readonly assumedFen: bigint;
}

/**
 * What other limits would give: each firm's request (or a proposal where it made none) against the assumed ceiling.
 * An assumption, never a rule. Throws InvalidInputError for limits that are no amounts.
 */
export async function simulate(
  tx: Tx,
  actor: Actor,
  catalogue: RulesCatalogue,
  input: SimulateInput,
): Promise<Simulation> {
  const { by, filters, rateBps } = input;
  if (!Number.isInteger(rateBps) || rateBps < 0 || rateBps > 10_000)
    throw new InvalidInputError("比例应在 0% 至 100% 之间", "RATE_INVALID");
  const capFen = amount("每家企业封顶", input.enterpriseCap);
  const platformCapFen = amount("每个平台封顶", input.platformCap);
  const scope = await openScope(tx, actor, catalogue, input.batchId);
  const query = { scope, filters, snapshots: snapshotsIn(scope, filters), withCities: false };
  const hidden = extrasOf(await readRepeats(tx, query, [])).map(({ enterpriseId }) => enterpriseId);
  const parts = await tx.$queryRaw<Part[]>`
    WITH firms AS (
      SELECT ${keyColumn(by)} AS key, ${nameColumn(by)} AS name, f."planId" AS plan, f."platformKey" AS platform,
        coalesce(f."eligibleFen", 0) AS eligible, f."requestedFen" AS requested,
        least(f."costFen" * ${rateBps}::bigint / 10000, ${capFen}::bigint) AS ceiling
      FROM ${factsOf("EnterpriseFact", query)}
      WHERE ${whereFacts(query)} AND f."costFen" IS NOT NULL AND f."enterpriseId" <> ALL(${hidden}::text[])),
    assumed AS (
      SELECT *, CASE WHEN requested IS NULL THEN ceiling - ceiling % 10000 ELSE least(requested, ceiling) END AS amount
      FROM firms)
    SELECT key, min(name) AS name, plan, platform, count(*)::int AS firms,
      count(*) FILTER (WHERE amount <> eligible)::int AS changed, sum(eligible)::bigint AS "eligibleFen",
      sum(amount)::bigint AS "assumedFen"
    FROM assumed GROUP BY key, plan, platform`;
  const whole = by === "industry" ? null : platformCapFen;
  const keys = [...new Set(parts.map(({ key }) => key))];
  const rows = keys.map((key) => {
    const own = parts.filter((part) => part.key === key);
    return sumOf(key, nameOfKey(by, key, false) ?? own[0]?.name ?? key, own, whole);
  });
  return {
    rows: rows.sort((a, b) => Number(a.difference) - Number(b.difference) || (a.key < b.key ? -1 : 1)),
    total: sumOf("", "合计", parts, platformCapFen),
  };
}

function amount(what: string, text: string): bigint {
  const fen = tryParseWan(text);
  if (typeof fen === "string" || fen < 0)
    throw new InvalidInputError(`${what}“${text}”不是金额，请按万元填写，例如 25`, "CAP_INVALID");
  return BigInt(fen);
}

function sumOf(key: string, label: string, parts: readonly Part[], platformCapFen: bigint | null): Simulated {
  const add = (values: readonly bigint[]) => values.reduce((sum, value) => sum + value, 0n);
  const eligible = add(parts.map(({ eligibleFen }) => eligibleFen));
  const assumed = add(parts.map(({ assumedFen }) => assumedFen));
  return {
    ...{ key, label },
    firms: parts.reduce((sum, { firms }) => sum + firms, 0),
    changed: parts.reduce((sum, { changed }) => sum + changed, 0),
    eligible: wan(eligible),
    assumed: wan(assumed),
    difference: wan(assumed - eligible),
    excess: platformCapFen === null ? null : wan(excessOf(parts, platformCapFen)),
  };
}

/** What is above the cap of each platform of each plan. */
function excessOf(parts: readonly Part[], platformCapFen: bigint): bigint {
  const sums = new Map<string, bigint>();
  for (const { plan, platform, assumedFen } of parts)
    if (platform !== null)
      sums.set(`${plan}/${platform}`, (sums.get(`${plan}/${platform}`) ?? 0n) + assumedFen);
  return [...sums.values()].reduce(
    (sum, value) => (value > platformCapFen ? sum + value - platformCapFen : sum),
    0n,
  );
}
