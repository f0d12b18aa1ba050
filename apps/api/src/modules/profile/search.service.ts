import { findRegion, nameKey, normaliseUscc, REGIONS } from "@dengta/domain";
import type { RulesCatalogue } from "@dengta/rules";
import type { Tx } from "../../db/index.ts";
import type { Actor } from "../../kernel/actor.ts";
import { openScope } from "../comparison/index.ts";

export const HIT_KINDS = ["unit", "industry", "platform", "enterprise", "version"] as const;
export type HitKind = (typeof HIT_KINDS)[number];

/** Something that the words of a search name. */
export interface SearchHit {
  readonly kind: HitKind;
  /** Code of a unit, name of an industry, key of a platform or firm. */
  readonly key: string;
  readonly label: string;
  /** Where it is found, in words. */
  readonly detail: string;
}

const PER_KIND = 8;
const SHORTEST = 2;

/**
 * Units, industries, platforms, firms, codes and version codes that contain the words, a few of each.
 * Empty for less than two characters.
 */
export async function searchNation(
  tx: Tx,
  actor: Actor,
  catalogue: RulesCatalogue,
  input: { readonly batchId: string | null; readonly text: string },
): Promise<SearchHit[]> {
  const scope = await openScope(tx, actor, catalogue, input.batchId);
  const text = nameKey(input.text);
  if (text.length < SHORTEST) return [];
  const ids = scope.snapshots.map(({ snapshotId }) => snapshotId);
  const where = { batchId: scope.batch.id, snapshotId: { in: ids } };
  const code = normaliseUscc(input.text);
  const units = REGIONS.filter(({ fullName, shortName }) => fullName.includes(text) || shortName === text);
  const versions = scope.snapshots.filter((snapshot) => nameKey(snapshot.code).includes(text));
  const platforms = await tx.platformFact.findMany({
    where: {
      ...where,
      platformKey: { not: null },
      OR: [{ name: { contains: input.text.trim() } }, { uscc: { startsWith: code } }],
    },
    distinct: ["platformKey"],
    take: PER_KIND,
    orderBy: { platformKey: "asc" },
  });
  const enterprises = await tx.enterpriseFact.findMany({
    where: {
      ...where,
      enterpriseKey: { not: null },
      OR: [{ nameKey: { contains: text } }, { uscc: { startsWith: code } }],
    },
    distinct: ["enterpriseKey"],
    take: PER_KIND,
    orderBy: { enterpriseKey: "asc" },
  });
  const industries = [...new Set(scope.aliases.map(({ name }) => name))].filter((name) =>
    name.includes(text),
  );
  return [
    ...units.map(
      (region): SearchHit => ({ kind: "unit", key: region.code, label: region.fullName, detail: "申报单位" }),
    ),
    ...industries
      .slice(0, PER_KIND)
      .map((name): SearchHit => ({ kind: "industry", key: name, label: name, detail: "试点行业" })),
    ...platforms.map(
      ({ platformKey, name, regionCode, uscc }): SearchHit => ({
        ...{ kind: "platform", key: platformKey ?? "", label: name },
        detail: [shortName(regionCode), uscc].filter((part) => part !== null).join(" · "),
      }),
    ),
    ...enterprises.map(
      ({ enterpriseKey, name, regionCode, uscc }): SearchHit => ({
        ...{ kind: "enterprise", key: enterpriseKey ?? "", label: name },
        detail: [shortName(regionCode), uscc].filter((part) => part !== null).join(" · "),
      }),
    ),
    ...versions.map(
      (snapshot): SearchHit => ({
        ...{ kind: "version", key: snapshot.regionCode, label: snapshot.code },
        detail: `${shortName(snapshot.regionCode)} v${snapshot.version}`,
      }),
    ),
  ];
}

function shortName(code: string): string {
  return findRegion(code)?.shortName ?? code;
}
