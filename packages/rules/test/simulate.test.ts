import { describe, expect, test } from "vitest";
import {
  assessSubsidies,
  explainLine,
  overrideRuleset,
  PILOT_2022,
  type RuleOverrides,
  simulate,
} from "../src/index.ts";
import { completePlan, contextFor, planWith } from "./support/complete-plan.ts";

const plan = completePlan();
const context = contextFor(plan);

describe("simulate", () => {
  test("without any change changes nothing, and is marked all the same", () => {
    const { hypothetical, total, rulesets } = simulate([{ plan, context }], {});
    expect([hypothetical, total]).toEqual([true, { before: "360.00", after: "360.00", difference: "0.00" }]);
    expect(rulesets.map(({ status }) => status)).toEqual(["hypothetical"]);
  });

  test("tells the difference per line, platform, industry, unit and nation", () => {
    const overrides = { caps: { enterprise: { limit: "14.00" } } };
    const { units, total } = simulate(
      [
        { plan, context },
        { plan, context },
      ],
      overrides,
    );
    const [unit] = units;
    expect(unit?.lines[0]).toEqual({
      ...{ enterpriseId: "i1-1", enterprise: "定制家具1号公司" },
      ...{ before: "15.00", after: "14.00", difference: "-1.00" },
    });
    expect(unit?.platforms).toMatchObject([{ difference: "-12.00" }, { difference: "-12.00" }]);
    expect(unit?.industries).toMatchObject([
      { industryId: "i1", difference: "-12.00" },
      { industryId: "i2" },
    ]);
    expect([unit?.difference, total.difference]).toEqual(["-24.00", "-48.00"]);
  });

  test("a cap may be taken away, and a rate too", () => {
    const rich = planWith(({ enterprise }) =>
      Object.assign(enterprise("i1", 1), { cost: "200.00", requested: null }),
    );
    const of = (caps: NonNullable<RuleOverrides["caps"]>) =>
      simulate([{ plan: rich, context }], { caps }).units[0]?.lines[0]?.after;
    expect(of({ enterprise: { limit: null } })).toBe("60.00");
    expect(of({ enterprise: { rateBps: null } })).toBe("30.00");
  });

  test.each([
    [{ caps: { nobody: { limit: "1.00" } } }, "UNKNOWN_OVERRIDE"],
    [{ caps: { platform: { limit: null } } }, "RULESET_INVALID"],
    [{ caps: { enterprise: { limit: "十" } } }, "RULESET_INVALID"],
  ])("%j is refused with %s", (overrides, code) => {
    expect(() => simulate([{ plan, context }], overrides)).toThrow(expect.objectContaining({ code }));
  });

  test("every sentence made from it says that it is hypothetical", () => {
    const ruleset = overrideRuleset(PILOT_2022, { caps: { enterprise: { limit: "25.00" } } });
    const lines = [{ platform: "甲", enterprise: "乙", cost: "90.00", requested: null }];
    expect(explainLine(assessSubsidies({ ruleset, lines }), 0)?.statement).toMatch(/^（假设测算）/);
  });
});
