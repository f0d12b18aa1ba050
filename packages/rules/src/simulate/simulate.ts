import { type Fen, formatWan, parseWan, subtractFen } from "@dengta/domain";
import { assessPlanSubsidies, type PlanSubsidies } from "../plan-view/index.ts";
import type { Ruleset } from "../rulesets/index.ts";
import { sumFen } from "../subsidy/sum.ts";
import { overrideRuleset } from "./override.ts";
import type { Difference, RuleOverrides, SimulatedPlan, SimulatedUnit, Simulation } from "./types.ts";

/**
 * What if caps, rates, envelopes or shares were other: the difference per line, platform, industry, unit and
 * in all. Requests stay as they are. Throws {@link OverrideError}, {@link RulesetError}.
 *
 * @example
 * simulate([{ plan, context }], { caps: { enterprise: { limit: "25.00" } } }).total.difference; // "-120.00"
 */
export function simulate(plans: readonly SimulatedPlan[], overrides: RuleOverrides): Simulation {
  const changed = new Map<Ruleset, Ruleset>();
  const rulesetOf = (ruleset: Ruleset): Ruleset => {
    const known = changed.get(ruleset) ?? overrideRuleset(ruleset, overrides);
    changed.set(ruleset, known);
    return known;
  };
  const units = plans.map(({ plan, context }): SimulatedUnit => {
    const before = assessPlanSubsidies(plan, context);
    const after = assessPlanSubsidies(plan, { ...context, ruleset: rulesetOf(context.ruleset) });
    return unitOf(plan.regionCode, before, after);
  });
  return {
    hypothetical: true,
    rulesets: [...changed.values()],
    units,
    total: differenceOf(sumOf(units.map(({ before }) => before)), sumOf(units.map(({ after }) => after))),
  };
}

function unitOf(regionCode: string, before: PlanSubsidies, after: PlanSubsidies): SimulatedUnit {
  const lines = before.rows.map(({ enterprise }, index) => ({
    enterpriseId: enterprise.id,
    enterprise: enterprise.name,
    ...differenceOf(
      before.result.lines[index]?.eligible ?? null,
      after.result.lines[index]?.eligible ?? null,
    ),
  }));
  const industries = [...new Set(before.rows.map(({ industry }) => industry))].map((industry) => {
    const sum = ({ rows, result }: PlanSubsidies) =>
      sumOf(
        result.lines.flatMap(({ eligible }, at) =>
          rows[at]?.industry === industry ? [eligible ?? "0.00"] : [],
        ),
      );
    return { industryId: industry.id, name: industry.name, ...differenceOf(sum(before), sum(after)) };
  });
  const platforms = before.result.platforms.map((platform, index) => ({
    key: platform.key,
    platform: platform.platform,
    ...differenceOf(platform.payable, after.result.platforms[index]?.payable ?? null),
  }));
  return { regionCode, ...differenceOf(paidBy(before), paidBy(after)), lines, industries, platforms };
}

/** What a unit is paid: its envelope where it has one, otherwise what its platforms' caps leave. */
function paidBy({ result }: PlanSubsidies): string {
  return result.region?.payable ?? sumOf(result.platforms.map(({ payable }) => payable)) ?? "0.00";
}

function sumOf(amounts: readonly (string | null)[]): string | null {
  const known: Fen[] = [];
  for (const amount of amounts) {
    if (amount === null) return null;
    known.push(parseWan(amount));
  }
  return formatWan(sumFen(known));
}

function differenceOf(before: string | null, after: string | null): Difference {
  const difference =
    before === null || after === null ? null : formatWan(subtractFen(parseWan(after), parseWan(before)));
  return { before, after, difference };
}
