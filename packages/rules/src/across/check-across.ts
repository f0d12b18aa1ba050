import { type FindingCode, isValidUscc } from "@dengta/domain";
import { keyOfText } from "../check/facts.ts";
import { acrossFinding, regionName } from "./finding.ts";
import { coreOf, likenessOf, neighboursOf } from "./names.ts";
import { costPatterns } from "./patterns.ts";
import type { AcrossFinding, AcrossPlace, PlanFacts } from "./types.ts";

/**
 * What several plans say together: one firm or platform in more than one of them, names that are nearly the
 * same, costs and targets that look copied. Firms are matched by code, then by name key, then by likeness,
 * and each finding says by which. Plans of several units and batches may be given at once.
 *
 * @example
 * checkAcrossPlans(facts).filter(({ code }) => code === "ENTERPRISE_IN_TWO_PLANS");
 */
export function checkAcrossPlans(facts: readonly PlanFacts[]): AcrossFinding[] {
  const firms = facts.flatMap(firmsOf);
  const byCode = groupBy(firms, ({ uscc }) => (uscc !== null && isValidUscc(uscc) ? uscc : null));
  const byName = groupBy(firms, ({ place }) => keyOfText(place.name) || null);
  const sameCode = [...byCode].filter(([, group]) => isAcross(group));
  const known = new Set(sameCode.flatMap(([, group]) => group.map(({ place }) => place)));
  const sameName = [...byName].filter(
    ([, group]) => isAcross(group) && !group.every(({ place }) => known.has(place)),
  );
  return [
    ...sameCode.map(([code, group]) =>
      twice("ENTERPRISE_IN_TWO_PLANS", group, `统一社会信用代码 ${code} 相同`),
    ),
    ...sameName.map(([, group]) => twice("ENTERPRISE_IN_TWO_PLANS", group, `${codesWords(group)}名称相同`)),
    ...alike(firms),
    ...platformsTwice(facts),
    ...costPatterns(facts),
  ];
}

interface Firm {
  readonly place: AcrossPlace;
  readonly uscc: string | null;
}

function firmsOf({ planId, regionCode, industry, enterprises }: PlanFacts): Firm[] {
  return enterprises.map(({ id, name, uscc, platformKey }) => ({
    place: { planId, regionCode, industry, enterpriseId: id, platformKey, name },
    uscc,
  }));
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** Twice in one plan is the plan's own finding. */
function isAcross(group: readonly { readonly place: AcrossPlace }[]): boolean {
  return new Set(group.map(({ place }) => place.planId)).size > 1;
}

/** Two different codes under one name are two firms as likely as a slip. */
function codesWords(group: readonly Firm[]): string {
  const codes = new Set(group.flatMap(({ uscc }) => uscc ?? []));
  return codes.size > 1 ? "代码不同，" : codes.size === 1 ? "部分未填代码，" : "均未填代码，";
}

function twice(
  code: FindingCode,
  group: readonly { readonly place: AcrossPlace }[],
  how: string,
): AcrossFinding {
  const places = group.map(({ place }) => place);
  const where = places.map(
    ({ regionCode, industry, name }) => `${regionName(regionCode)} ${industry}“${name}”`,
  );
  return acrossFinding(code, places, `${where.join("、")}：${how}`);
}

/** Names that are nearly the same in two plans. What has one code or one name is said already; two codes settle it. */
function alike(firms: readonly Firm[]): AcrossFinding[] {
  const buckets = new Map<string, Firm[]>();
  const seen = new Set<string>();
  const found: AcrossFinding[] = [];
  for (const firm of firms) {
    for (const neighbour of neighboursOf(coreOf(firm.place.name))) {
      const bucket = buckets.get(neighbour) ?? [];
      for (const other of bucket) {
        const pair = `${other.place.planId}/${other.place.enterpriseId}|${firm.place.planId}/${firm.place.enterpriseId}`;
        if (seen.has(pair) || !isOpen(firm, other)) continue;
        seen.add(pair);
        const how = likenessOf(other.place.name, firm.place.name);
        if (how !== null) found.push(twice("ENTERPRISE_SIMILAR_NAME", [other, firm], how));
      }
      bucket.push(firm);
      buckets.set(neighbour, bucket);
    }
  }
  return found;
}

function isOpen(a: Firm, b: Firm): boolean {
  return (
    a.place.planId !== b.place.planId &&
    (a.uscc === null || b.uscc === null) &&
    keyOfText(a.place.name) !== keyOfText(b.place.name)
  );
}

function platformsTwice(facts: readonly PlanFacts[]): AcrossFinding[] {
  const platforms = facts.flatMap(({ planId, regionCode, industry, platforms: own }) =>
    own.map(({ key, name }) => ({
      place: { planId, regionCode, industry, enterpriseId: null, platformKey: key, name },
    })),
  );
  return [...groupBy(platforms, ({ place }) => place.platformKey)]
    .filter(([, group]) => isAcross(group))
    .map(([key, group]) => {
      const how = key.startsWith("uscc:") ? `统一社会信用代码 ${key.slice(5)} 相同` : "名称相同";
      return twice("PLATFORM_IN_TWO_PLANS", group, how);
    });
}
