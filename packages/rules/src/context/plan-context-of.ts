import { isIsoDate, isWithin, type Ruleset } from "../rulesets/index.ts";
import { AsOfError, UnknownRulesetError, UnknownTemplateError } from "./errors.ts";
import type { PlanContext, PlanPin, RulesCatalogue } from "./plan-context.ts";

/**
 * Resolves what a plan's batch names by id. `asOf` (YYYY-MM-DD) defaults to the first day of the rule set.
 * Throws {@link UnknownTemplateError}, {@link UnknownRulesetError}, {@link AsOfError}.
 */
export function planContextOf({ batch }: PlanPin, catalogue: RulesCatalogue, asOf?: string): PlanContext {
  const template = catalogue.templates.find(({ id }) => id === batch.templateId);
  if (template === undefined) throw new UnknownTemplateError(batch.templateId);
  const ruleset = catalogue.rulesets.find(({ id }) => id === batch.rulesetId);
  if (ruleset === undefined) {
    throw new UnknownRulesetError(
      batch.rulesetId,
      catalogue.rulesets.map(({ id }) => id),
    );
  }
  return { template, ruleset, kpiSets: catalogue.kpiSets, asOf: dayWithin(ruleset, asOf) };
}

function dayWithin({ name, validity }: Ruleset, asOf: string | undefined): string {
  if (asOf === undefined) return validity.from;
  if (!isIsoDate(asOf)) {
    throw new AsOfError("AS_OF_INVALID", `日期“${asOf}”不是日期，请写作 ${validity.from} 的样式`);
  }
  if (isWithin(validity, asOf)) return asOf;
  const until = validity.to === null ? "起" : `起，${validity.to} 前`;
  throw new AsOfError(
    "AS_OF_OUTSIDE_RULESET",
    `日期 ${asOf} 不在《${name}》有效期内（${validity.from} ${until}），请改用有效期内的日期`,
  );
}
