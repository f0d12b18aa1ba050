import { wan } from "@dengta/domain";
import { Prisma, type Tx } from "../../db/index.ts";
import { repeatedKey, type Scope } from "../comparison/index.ts";
import { currentFacts, type FirmFact, firmSource, groupsOf, readFirms, sumFen } from "./alerts.facts.ts";
import type { Alert } from "./alerts.types.ts";

type Found = Omit<Alert, "verdict">;

/** A firm that is listed more than once, by code or name. */
export async function repeatedFirms(tx: Tx, scope: Scope): Promise<Found[]> {
  const key = Prisma.sql`f."enterpriseKey"`;
  const rows = await readFirms(
    tx,
    scope,
    key,
    Prisma.sql`SELECT "enterpriseKey" FROM "RepeatedEnterprise" WHERE "batchId" = ${scope.batch.id}`,
  );
  return groupsOf(rows)
    .filter(([, firms]) => firms.length > 1)
    .map(([group, firms]) => ({
      ...{ key: repeatedKey(group), kind: "enterpriseTwice" },
      message: `${nameOf(firms)} 在 ${firms.length} 处列报 → 核对是否同一企业；属实的只保留一处`,
      sources: firms.map((firm) => firmSource(scope, firm)),
      amount: wan(sumFen(firms.slice(1).map(({ eligibleFen }) => eligibleFen))),
    }));
}

/** One code under two names, and one name under two codes. */
export async function confusedIdentities(tx: Tx, scope: Scope): Promise<Found[]> {
  const where = currentFacts(scope);
  const names = await readFirms(
    tx,
    scope,
    Prisma.sql`f.uscc`,
    Prisma.sql`SELECT f.uscc FROM "EnterpriseFact" f WHERE ${where} AND f.uscc IS NOT NULL
      GROUP BY f.uscc HAVING count(DISTINCT f."nameKey") > 1`,
  );
  const codes = await readFirms(
    tx,
    scope,
    Prisma.sql`f."nameKey"`,
    Prisma.sql`SELECT f."nameKey" FROM "EnterpriseFact" f WHERE ${where} AND f."nameKey" <> ''
      GROUP BY f."nameKey" HAVING count(DISTINCT coalesce(f.uscc, '')) > 1`,
  );
  return [
    ...groupsOf(names).map(
      ([uscc, firms]): Found => ({
        ...{ key: `codeTwoNames/${uscc}`, kind: "codeTwoNames", amount: null },
        message: `统一社会信用代码 ${uscc} 对应 ${new Set(firms.map(({ name }) => name)).size} 个名称 → 按营业执照核对`,
        sources: firms.map((firm) => firmSource(scope, firm)),
      }),
    ),
    ...groupsOf(codes).map(
      ([key, firms]): Found => ({
        ...{ key: `nameTwoCodes/${key}`, kind: "nameTwoCodes", amount: null },
        message: `${nameOf(firms)} 的统一社会信用代码不一致或部分缺填 → 按营业执照核对`,
        sources: firms.map((firm) => ({
          ...firmSource(scope, firm),
          words: firm.uscc === null ? "代码未填" : `代码 ${firm.uscc}`,
        })),
      }),
    ),
  ];
}

/** A platform that is among the pilot firms, its own or another's. */
export async function platformsAsFirms(tx: Tx, scope: Scope): Promise<Found[]> {
  const where = currentFacts(scope);
  const rows = await readFirms(
    tx,
    scope,
    Prisma.sql`f."enterpriseKey"`,
    Prisma.sql`SELECT f."platformKey" FROM "PlatformFact" f WHERE ${where} AND f."platformKey" IS NOT NULL`,
  );
  return groupsOf(rows).map(([key, firms]) => ({
    ...{ key: `ownPlatform/${key}`, kind: "ownPlatform" },
    message: `${nameOf(firms)} 既是服务平台又是试点企业 → 平台须将资金用于试点企业，请核对`,
    sources: firms.map((firm) => firmSource(scope, firm)),
    amount: wan(sumFen(firms.map(({ eligibleFen }) => eligibleFen))),
  }));
}

/** Costs far beyond those of the industry: above the upper quartile by more than three times the spread. */
const FENCE = 3;
const FIRMS_NEEDED = 20;

export async function outliers(tx: Tx, scope: Scope): Promise<Found[]> {
  const where = currentFacts(scope);
  const rows = await tx.$queryRaw<(FirmFact & { limitFen: bigint; firms: number })[]>`
    WITH bounds AS (
      SELECT f."industryKey" AS key, count(f."costFen")::int AS firms,
        percentile_cont(0.25) WITHIN GROUP (ORDER BY f."costFen") AS low,
        percentile_cont(0.75) WITHIN GROUP (ORDER BY f."costFen") AS high
      FROM "EnterpriseFact" f WHERE ${where} GROUP BY f."industryKey")
    SELECT f."enterpriseId" AS "group", f."snapshotId", f."regionCode", f."planId", f."industryName", f."platformKey",
      f."platformName", f.name, f.uscc, f.position, f."costFen", f."eligibleFen", b.firms,
      floor(b.high + ${FENCE}::int * (b.high - b.low))::bigint AS "limitFen"
    FROM "EnterpriseFact" f JOIN bounds b ON b.key = f."industryKey"
    WHERE ${where} AND b.firms >= ${FIRMS_NEEDED} AND f."costFen" > b.high + ${FENCE}::int * (b.high - b.low)
    ORDER BY f."costFen" DESC LIMIT 200`;
  return rows.map((firm) => ({
    ...{ key: `outlier/${firm.group}`, kind: "outlier" },
    message: `${firm.name} 的成本 ${wan(firm.costFen ?? 0n)} 万元远高于${firm.industryName}行业（n=${firm.firms}，参考上界 ${wan(firm.limitFen - (firm.limitFen % 10_000n))}）→ 核对单位和依据`,
    sources: [firmSource(scope, firm)],
    amount: wan(firm.eligibleFen ?? 0n),
  }));
}

function nameOf(firms: readonly { readonly name: string }[]): string {
  return firms[0]?.name ?? "";
}
