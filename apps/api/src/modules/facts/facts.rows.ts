import type { PlanDocument } from "@dengta/domain";
import type { RulesCatalogue } from "@dengta/rules";
import type { Prisma } from "../../db/index.ts";
import { enterpriseRows } from "./facts.enterprises.ts";
import { kpiRows } from "./facts.kpis.ts";
import type { FactOwner } from "./facts.owner.ts";
import { platformRows } from "./facts.platforms.ts";

export interface FactRows {
  readonly platforms: Prisma.PlatformFactCreateManyInput[];
  readonly enterprises: Prisma.EnterpriseFactCreateManyInput[];
  readonly indicators: Prisma.KpiFactCreateManyInput[];
}

/** What a submitted document says nationally. Pure: equal documents give equal rows. Throws for an unknown rule set. */
export function factRows(owner: FactOwner, document: PlanDocument, catalogue: RulesCatalogue): FactRows {
  const { rows, platformCapFen } = enterpriseRows(owner, document, catalogue);
  const platforms = platformRows(owner, document, rows, platformCapFen);
  return { platforms, enterprises: rows, indicators: kpiRows(owner, document, platforms) };
}
