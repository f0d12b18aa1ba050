import { nameKey, type PlanDocument, parseWan, registeredIn } from "@dengta/domain";
import { assessPlanSubsidies, planContextOf, type RulesCatalogue } from "@dengta/rules";
import type { Prisma } from "../../db/index.ts";
import { limitsOf } from "../../kernel/ruleset-caps.ts";
import { asksOf } from "./facts.asks.ts";
import { enterpriseKeyOf, industryKeyOf, platformKeyOf } from "./facts.keys.ts";
import type { FactOwner } from "./facts.owner.ts";

export interface EnterpriseRows {
  readonly rows: Prisma.EnterpriseFactCreateManyInput[];
  /** Fen; so high that nothing is above it where the rule set has no such cap. */
  readonly platformCapFen: number;
}

/** One row per firm, with the amounts the rules give it in its whole plan. */
export function enterpriseRows(
  owner: FactOwner,
  document: PlanDocument,
  catalogue: RulesCatalogue,
): EnterpriseRows {
  const context = planContextOf(document, catalogue);
  const { result, rows } = assessPlanSubsidies(document, context);
  const { enterpriseCapFen, platformCapFen } = limitsOf(context.ruleset, context.asOf);
  const facts = rows.flatMap(({ industry, enterprise, number, platform }, index) => {
    const line = result.lines[index];
    if (line === undefined) return [];
    return {
      ...owner,
      enterpriseId: enterprise.id,
      regionCode: document.regionCode,
      industryId: industry.id,
      industryName: industry.name,
      industryKey: industryKeyOf(industry.name),
      platformId: platform?.id ?? "",
      platformKey: platform === null ? null : platformKeyOf(platform),
      platformName: platform?.name ?? "",
      enterpriseKey: enterpriseKeyOf(enterprise),
      name: enterprise.name,
      nameKey: nameKey(enterprise.name),
      uscc: enterprise.uscc,
      position: number,
      costFen: fenOf(line.cost),
      requestedFen: fenOf(line.requested),
      ceilingFen: fenOf(line.ceiling),
      eligibleFen: fenOf(line.eligible),
      asks: asksOf(line, enterpriseCapFen),
      level: enterprise.level?.level ?? null,
      targetLevel: enterprise.targetLevel,
      registeredIn: registeredIn(enterprise.uscc)?.code ?? null,
    };
  });
  return { rows: facts, platformCapFen: platformCapFen ?? Number.MAX_SAFE_INTEGER };
}

function fenOf(text: string | null): bigint | null {
  return text === null ? null : BigInt(parseWan(text));
}
