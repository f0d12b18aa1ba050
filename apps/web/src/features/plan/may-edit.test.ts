import { lookupOf, type StoredRow } from "@dengta/domain";
import { describe, expect, it } from "vitest";
import { contextOfBatch } from "./catalogue.ts";
import { mayEditField } from "./may-edit.ts";

const FIRM: StoredRow = { id: "ent_1", kind: "enterprise", parentId: "ind_1", values: {}, unread: {} };
const INDUSTRY: StoredRow = { id: "ind_1", kind: "industry", parentId: "pln_1", values: {}, unread: {} };
const VALUE: StoredRow = {
  id: "plf_1/warranty",
  kind: "kpiValue",
  parentId: "plf_1",
  values: {},
  unread: {},
};
const PLATFORM: StoredRow = { id: "plf_1", kind: "platform", parentId: "ind_1", values: {}, unread: {} };
const ROWS = lookupOf([INDUSTRY, PLATFORM, FIRM, VALUE]);

function gate(open: readonly string[] | null) {
  const context = contextOfBatch({
    ...{ year: 2022, programme: "试点", templateId: "template-2022", rulesetId: "pilot-2022" },
    requirementTitles: [null, null, null],
  });
  const openNodes = open === null ? null : new Set(open);
  return { mayEdit: true, openNodes, kpiForms: new Map(), context };
}

describe("what may be written", () => {
  it("is everything while nothing was returned, and nothing for a reader", () => {
    expect(mayEditField(gate(null), ROWS, FIRM, "name")).toBe(true);
    expect(mayEditField({ ...gate(null), mayEdit: false }, ROWS, FIRM, "name")).toBe(false);
  });

  it("only 附4 returned: its amounts are open, names and codes of 附3 are not, and no firm comes or goes", () => {
    const returned = gate(["ind_1/fu4"]);
    expect(mayEditField(returned, ROWS, FIRM, "cost")).toBe(true);
    expect(mayEditField(returned, ROWS, FIRM, "requested")).toBe(true);
    expect(mayEditField(returned, ROWS, FIRM, "costBasis")).toBe(true);
    expect(mayEditField(returned, ROWS, FIRM, "name")).toBe(false);
    expect(mayEditField(returned, ROWS, FIRM, "uscc")).toBe(false);
    expect(mayEditField(returned, ROWS, FIRM, null)).toBe(false);
  });

  it("another industry's return opens nothing here", () => {
    expect(mayEditField(gate(["ind_2/fu4"]), ROWS, FIRM, "cost")).toBe(false);
  });

  it("a confirmed 附5 is closed", () => {
    const confirmed = { ...gate(null), kpiForms: new Map([["plf_1", "confirmed" as const]]) };
    expect(mayEditField(confirmed, ROWS, VALUE, "target")).toBe(false);
    expect(mayEditField(gate(null), ROWS, VALUE, "target")).toBe(true);
  });
});
