import type { IndustryPlan, PlanDocument } from "@dengta/domain";
import type { Prisma } from "../../db/index.ts";
import { ASKS } from "./facts.asks.ts";
import { industryKeyOf, platformKeyOf } from "./facts.keys.ts";
import type { FactOwner } from "./facts.owner.ts";

type Firm = Prisma.EnterpriseFactCreateManyInput;

/**
 * One row per platform and industry. Firms without a platform, and an industry that has neither platform nor firm,
 * get a row without a platform, so that nothing of the document is left out of a sum.
 */
export function platformRows(
  owner: FactOwner,
  document: PlanDocument,
  firms: readonly Firm[],
  platformCapFen: number,
): Prisma.PlatformFactCreateManyInput[] {
  const planEligible = new Map<string, bigint>();
  for (const { platformKey, eligibleFen } of firms)
    if (platformKey != null)
      planEligible.set(platformKey, (planEligible.get(platformKey) ?? 0n) + BigInt(eligibleFen ?? 0n));

  return document.industries.flatMap((industry) => {
    const own = firms.filter(({ industryId }) => industryId === industry.id);
    const heads = industry.platforms.map((platform) => ({ ...platform, key: platformKeyOf(platform) }));
    const without = own.filter(({ platformId }) => platformId === "");
    const noPlatform = { id: "", name: "", uscc: null, key: null };
    const listed = without.length > 0 || heads.length === 0 ? [...heads, noPlatform] : heads;
    return listed.map(({ id, name, uscc, key }) => {
      const sum = key === null ? 0n : (planEligible.get(key) ?? 0n);
      return {
        ...owner,
        ...industryOf(industry, document),
        platformId: id,
        platformKey: key,
        ...{ name, uscc },
        ...sumsOf(own.filter(({ platformId }) => platformId === id)),
        planEligibleFen: sum,
        headroomFen: BigInt(platformCapFen) - sum,
      };
    });
  });
}

function industryOf({ id, name, kpiSetId }: IndustryPlan, { regionCode }: PlanDocument) {
  return { industryId: id, industryName: name, industryKey: industryKeyOf(name), kpiSetId, regionCode };
}

function sumsOf(firms: readonly Firm[]) {
  const add = (field: "costFen" | "requestedFen" | "eligibleFen") =>
    firms.reduce((sum, firm) => sum + BigInt(firm[field] ?? 0n), 0n);
  const [asksRate, asksCap, asksLess, asksNothing] = ASKS.map(
    (kind) => firms.filter(({ asks }) => asks === kind).length,
  );
  return {
    firms: firms.length,
    costMissing: firms.filter(({ costFen }) => costFen === null).length,
    requestMissing: firms.filter(({ requestedFen }) => requestedFen === null).length,
    costFen: add("costFen"),
    requestedFen: add("requestedFen"),
    eligibleFen: add("eligibleFen"),
    asksRate: asksRate ?? 0,
    asksCap: asksCap ?? 0,
    asksLess: asksLess ?? 0,
    asksNothing: asksNothing ?? 0,
  };
}
