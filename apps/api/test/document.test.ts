import { type PlanDocument, parsePlanDocument } from "@dengta/domain";
import { checkPlan, planContextOf, STANDARD_CATALOGUE, summarisePlan } from "@dengta/rules";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadPlanDocument } from "../src/data/index.ts";
import { startTestApp, type TestApp } from "./harness/test-app.ts";
import { completePlan } from "./support/complete-plan.ts";
import { storePlan } from "./support/plans.ts";

/** Ids change when a document is stored: compare everything else. */
function withoutIds(document: PlanDocument): unknown {
  const isId = (key: string) => /^(id|platformId|scenarioId|problemIds|enterpriseId)$/.test(key);
  return JSON.parse(JSON.stringify(document, (key, value) => (isId(key) ? undefined : value)));
}

describe("a plan document", () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  it("comes back from the database as it went in, with ids of its own", async () => {
    const written = completePlan("330000");
    const { document } = await storePlan(app, written);
    expect(withoutIds(document)).toEqual({
      ...(withoutIds(written) as object),
      batch: { ...written.batch, programme: document.batch.programme },
    });
    expect(() => parsePlanDocument(document)).not.toThrow();
    const context = planContextOf(document, STANDARD_CATALOGUE);
    expect(checkPlan(document, context).filter(({ severity }) => severity === "error")).toEqual([]);
    expect(summarisePlan(document, context).total.eligible).toBe(
      summarisePlan(written, context).total.eligible,
    );
  });

  it("is read with the same number of statements however many firms it has", async () => {
    const small = completePlan("330000");
    const large = {
      ...small,
      industries: small.industries.map((industry) => ({
        ...industry,
        enterprises: Array.from({ length: 30 }, (_, copy) =>
          industry.enterprises.map((firm) => ({
            ...firm,
            id: `${firm.id}-${copy}`,
            name: `${firm.name}${copy}`,
          })),
        ).flat(),
      })),
    };
    const counts = [];
    for (const document of [small, large]) {
      const { planId } = await storePlan(app, document);
      const { result, statements } = await app.countStatements(() => loadPlanDocument(app.db, planId));
      counts.push([result.industries.flatMap(({ enterprises }) => enterprises).length, statements]);
    }
    expect(counts).toEqual([
      [20, 3],
      [600, 3],
    ]);
  });
});
