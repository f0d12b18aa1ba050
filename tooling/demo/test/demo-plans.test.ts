import { isValidUscc, type PlanDocument, parsePlanDocument, REGIONS } from "@dengta/domain";
import {
  assessCompleteness,
  checkPlan,
  planContextOf,
  STANDARD_CATALOGUE,
  summarisePlan,
} from "@dengta/rules";
import { describe, expect, it } from "vitest";
import { sha256 } from "../src/hash.ts";
import { type DemoPlan, demoEvidenceText, demoPlans } from "../src/index.ts";

const plans = demoPlans();
const enterprisesOf = ({ industries }: PlanDocument) => industries.flatMap(({ enterprises }) => enterprises);
const platformsOf = ({ industries }: PlanDocument) => industries.flatMap(({ platforms }) => platforms);
const errorsOf = ({ document }: DemoPlan) =>
  checkPlan(document, planContextOf(document, STANDARD_CATALOGUE)).filter(
    ({ severity }) => severity === "error",
  );
const inState = (...states: string[]) => plans.filter(({ state }) => states.includes(state));

/** Changes only when somebody means to change the demo data. */
const FINGERPRINT = "d81d4aec56a4760ae2a2f8dce5dcf5a55bcb2dfe7cf60225689535c13dcaf74a";

describe("demo plans", () => {
  it("are the same in every run and on every machine", () => {
    expect(sha256(JSON.stringify(plans))).toBe(FINGERPRINT);
    expect(demoPlans()).toEqual(plans);
  });

  it("are there for all 37 units, in their order", () => {
    expect(plans.map(({ document }) => document.regionCode)).toEqual(REGIONS.map(({ code }) => code));
  });

  it("are plan documents", () => {
    for (const { document } of plans) expect(parsePlanDocument(document)).toEqual(document);
  });

  it("hold about two thousand enterprises", () => {
    const count = plans.reduce((sum, { document }) => sum + enterprisesOf(document).length, 0);
    expect(count).toBeGreaterThanOrEqual(1900);
    expect(count).toBeLessThanOrEqual(2100);
  });

  it("stand at every stage of a plan's life that a visitor can meet", () => {
    const count = (state: string) => inState(state).length;
    expect(count("submitted")).toBeGreaterThanOrEqual(18);
    expect(count("accepted")).toBeGreaterThanOrEqual(3);
    expect(count("approved")).toBeGreaterThanOrEqual(3);
    expect(count("drafting")).toBeGreaterThanOrEqual(5);
    expect(count("returned")).toBe(2);
    expect(count("notStarted")).toBe(2);
  });

  it("have no error once they were submitted", () => {
    for (const plan of inState("submitted", "accepted", "approved", "returned")) {
      expect(errorsOf(plan), plan.document.regionCode).toEqual([]);
    }
  });

  it("are returned with a reason, a due date and nodes that exist", () => {
    for (const { document, state, returnNote } of plans) {
      expect(returnNote !== undefined).toBe(state === "returned");
      if (returnNote === undefined) continue;
      expect(returnNote.reason).not.toBe("");
      expect(returnNote.dueOn).toMatch(/^2022-\d\d-\d\d$/);
      const nodes = assessCompleteness(document, planContextOf(document, STANDARD_CATALOGUE)).nodes.map(
        ({ key }) => key,
      );
      expect(nodes).toEqual(expect.arrayContaining([...returnNote.sectionIds]));
    }
  });
});

describe("drafts", () => {
  const codes = new Set(inState("drafting").flatMap((plan) => errorsOf(plan).map(({ code }) => code)));

  it.each([
    "PLATFORM_CAP_EXCEEDED",
    "REQUESTED_ABOVE_CEILING",
    "REQUEST_MISSING",
    "COST_MISSING",
    "KPI_TARGET_MISSING",
    "SECTION_INCOMPLETE",
    "ENTERPRISE_WITHOUT_PLATFORM",
    "TEMPLATE_TEXT_LEFT",
  ] as const)("show %s", (code) => {
    expect(codes).toContain(code);
  });
});

describe("names and codes", () => {
  const firms = plans.flatMap(({ document }) =>
    enterprisesOf(document).map(({ name, uscc }) => ({ unit: document.regionCode, name, uscc })),
  );

  it("are valid 统一社会信用代码", () => {
    const platforms = plans.flatMap(({ document }) => platformsOf(document));
    for (const { uscc } of [...firms, ...platforms]) expect(isValidUscc(uscc), String(uscc)).toBe(true);
  });

  it("belong to one firm each, save one that two units list and both submitted", () => {
    const repeated = firms.filter(({ name }, index) => firms.findIndex((firm) => firm.name === name) < index);
    expect(repeated.map(({ unit }) => unit)).toEqual(["440300"]);
    const listed = firms.filter(({ uscc }) => uscc === repeated[0]?.uscc);
    expect(listed.map(({ unit }) => unit)).toEqual(["440000", "440300"]);
    expect(new Set(listed.map(({ name }) => name)).size).toBe(1);
    expect(new Set(firms.map(({ uscc }) => uscc)).size).toBe(firms.length - 1);
    const states = inState("submitted").map(({ document }) => document.regionCode);
    expect(states).toEqual(expect.arrayContaining(["440000", "440300"]));
  });

  it("keep platforms of different units apart, and let one platform serve two industries", () => {
    const all = plans.flatMap(({ document }) =>
      platformsOf(document).map(({ name }) => ({ name, unit: document.regionCode })),
    );
    const repeated = all.filter(({ name }, index) => all.findIndex((other) => other.name === name) < index);
    expect(repeated.map(({ unit }) => unit)).toEqual(["130000"]);
  });

  it("are ids of one row each", () => {
    const ids = plans.flatMap(({ document }) => [
      ...document.evidence.map(({ id }) => id),
      ...document.industries.flatMap((industry) =>
        [
          industry,
          ...industry.problems,
          ...industry.scenarios,
          ...industry.platforms,
          ...industry.platforms.flatMap(({ solutions }) => solutions),
          ...industry.enterprises,
        ].map(({ id }) => id),
      ),
    ]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("figures", () => {
  it("meet the platform cap exactly in places, and exceed it in drafts only", () => {
    const totals = plans.map((plan) => ({
      plan,
      total: summarisePlan(plan.document, planContextOf(plan.document, STANDARD_CATALOGUE)).total,
    }));
    const atCap = totals.filter(({ total }) => total.platformsAtCap > 0);
    const over = totals.filter(({ total }) => total.platformsOverCap > 0);
    expect(atCap.length).toBeGreaterThanOrEqual(3);
    expect(over.map(({ plan }) => plan.state)).toEqual(["drafting", "drafting"]);
  });

  it("make every enterprise small or medium, cost 30 to 260 万元, and some exactly 100", () => {
    const firms = plans.flatMap(({ document }) => enterprisesOf(document));
    const costs = firms.flatMap(({ cost }) => (cost === null ? [] : [Number(cost)]));
    expect(Math.min(...costs)).toBeGreaterThanOrEqual(30);
    expect(Math.max(...costs)).toBeLessThanOrEqual(260);
    expect(costs.filter((cost) => cost === 100).length).toBeGreaterThan(50);
    const large = plans.filter(({ document }) =>
      checkPlan(document, planContextOf(document, STANDARD_CATALOGUE)).some(
        ({ code }) => code === "ENTERPRISE_IS_LARGE",
      ),
    );
    expect(large).toEqual([]);
  });

  it("name evidence whose size and hash are those of its text", () => {
    for (const { title, sizeBytes, sha256: hash } of plans.flatMap(({ document }) => document.evidence)) {
      const text = demoEvidenceText(title);
      expect(hash).toBe(sha256(text));
      expect(sizeBytes).toBe(Buffer.byteLength(text));
    }
  });
});
