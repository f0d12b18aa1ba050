import { describe, expect, test } from "vitest";
import { assessCompleteness, checkPlan, nodeKey } from "../src/index.ts";
import { completePlan, contextFor, emptyPlan, found, planWith } from "./support/complete-plan.ts";

const nodeOf = (document: Parameters<typeof assessCompleteness>[0], key: string) =>
  found(assessCompleteness(document, contextFor(document)).nodes.find((node) => node.key === key));

describe("assessCompleteness", () => {
  test("a complete plan is complete in every node, optional parts aside", () => {
    const { total, nodes } = assessCompleteness(completePlan(), contextFor(emptyPlan()));
    expect(total).toMatchObject({ basisPoints: 10_000, state: "complete" });
    expect(total.filled).toBe(total.required);
    expect(nodes.filter(({ state }) => state !== "complete")).toEqual([]);
  });

  test("an optional part counts for nothing, filled or not", () => {
    const document = completePlan();
    const { total } = assessCompleteness(document, contextFor(document));
    delete document.texts["main.2.other.text"];
    delete document.texts["main.2.1.experts"];
    expect(assessCompleteness(document, contextFor(document)).total).toEqual(total);
    expect(nodeOf(document, "main.2.other").state).toBe("notStarted");
    expect(nodeOf(document, "main.2").state).toBe("complete");
  });

  test("an empty plan has not been started anywhere", () => {
    const { total, nodes } = assessCompleteness(emptyPlan(), contextFor(emptyPlan()));
    expect(total).toEqual({ required: 8, filled: 0, state: "notStarted", basisPoints: 0 });
    expect(nodes.every(({ state }) => state === "notStarted")).toBe(true);
  });

  test("one optional text starts a part", () => {
    const document = { ...emptyPlan(), texts: { "main.2.1.experts": "已组建。" } };
    expect(["main.2.1", "main.2", "main", "main.1"].map((key) => nodeOf(document, key).state)).toEqual([
      "drafting",
      "drafting",
      "drafting",
      "notStarted",
    ]);
  });

  test("a plan that lacks one thing is not shown as 100 %", () => {
    const { total } = assessCompleteness(
      planWith(({ enterprise }) => Object.assign(enterprise("i1", 1), { goal: "" })),
      contextFor(emptyPlan()),
    );
    expect(total.required - total.filled).toBe(1);
    expect(total.basisPoints).toBeLessThan(10_000);
    expect(total.state).toBe("drafting");
  });

  test("a gap shows in its node and every node above it, and nowhere else", () => {
    const document = planWith(({ platform }) =>
      Object.assign(found(platform("i2").kpiValues[0]), { target: null }),
    );
    const open = assessCompleteness(document, contextFor(document)).nodes.filter(
      ({ state }) => state !== "complete",
    );
    expect(open.map(({ key }) => key)).toEqual(["i2", "i2/fu5", "i2/fu5/i2-p"]);
    expect(open.at(-1)).toMatchObject({ required: 14, filled: 13, parentKey: "i2/fu5" });
  });

  test("the nodes are the document: parents before children, keys unique", () => {
    const { nodes } = assessCompleteness(completePlan(), contextFor(emptyPlan()));
    const keys = nodes.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    nodes.forEach(({ parentKey }, index) => {
      if (parentKey !== null) expect(keys.indexOf(parentKey)).toBeLessThan(index);
    });
    const forms = nodes.filter(({ industryId, sectionId }) => industryId === "i1" && sectionId === null);
    expect(forms.map(({ key }) => key)).toEqual([
      "i1",
      "i1/fu2",
      "i1/fu3",
      "i1/fu4",
      "i1/fu5",
      "i1/fu5/i1-p",
    ]);
  });

  test("every node is complete exactly when the check of the plan raises no gap there", () => {
    const document = planWith(({ industry, enterprise }) => {
      delete industry("i1").texts["fu2.3.1.results"];
      Object.assign(enterprise("i2", 4), { cost: null });
    });
    const open = assessCompleteness(document, contextFor(document)).nodes.filter(
      ({ state }) => state !== "complete",
    );
    for (const { place } of checkPlan(document, contextFor(document))) {
      expect(open.map(({ key }) => key)).toContain(nodeKey(place));
    }
    expect(checkPlan(document, contextFor(document))).toHaveLength(2);
  });
});
