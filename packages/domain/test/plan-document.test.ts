import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  blankIndustry,
  blankPlan,
  FORM_KPI_SET,
  InvalidPlanDocumentError,
  parsePlanDocument,
  planDocumentJsonSchema,
  wanSchema,
} from "../src/index.ts";

const BATCH = {
  year: 2022,
  programme: "中小企业数字化转型试点",
  templateId: "template-2022",
  rulesetId: "pilot-2022",
  requirementTitles: [null, null, null] as [null, null, null],
};
const plan = { ...blankPlan(BATCH, "330000"), industries: [blankIndustry("i1", "定制家具", FORM_KPI_SET)] };

function refusalOf(value: unknown): InvalidPlanDocumentError {
  try {
    parsePlanDocument(value);
  } catch (error) {
    if (error instanceof InvalidPlanDocumentError) return error;
  }
  throw new Error("was not refused");
}

describe("a plan document", () => {
  it("may be blank: requirements bind only at submission", () => {
    expect(parsePlanDocument(JSON.parse(JSON.stringify(plan)))).toEqual(plan);
  });

  it("starts an industry with the fourteen rows of the form", () => {
    expect(plan.industries[0]?.indicators).toHaveLength(14);
  });

  it("of an unknown version is refused before anything else", () => {
    expect(refusalOf({ ...plan, formatVersion: 2 }).code).toBe("UNKNOWN_PLAN_DOCUMENT_VERSION");
    expect(refusalOf(null).code).toBe("UNKNOWN_PLAN_DOCUMENT_VERSION");
    expect(refusalOf("{}").code).toBe("UNKNOWN_PLAN_DOCUMENT_VERSION");
  });

  it("names every place that does not fit", () => {
    const error = refusalOf({ ...plan, regionCode: 33, surprise: true });
    expect(error.code).toBe("INVALID_PLAN_DOCUMENT");
    expect(error.problems).toHaveLength(2);
    expect(error.problems[0]).toContain("regionCode");
  });

  it("has the published JSON Schema", () => {
    const file = readFileSync(new URL("../plan-document.schema.json", import.meta.url), "utf8");
    expect(JSON.parse(file)).toEqual(JSON.parse(JSON.stringify(planDocumentJsonSchema())));
  });
});

describe("an amount in a document", () => {
  it.each(["85.50", "0.00", "9.99999", "1000000.00", null])("may be %s", (value) => {
    expect(wanSchema.safeParse(value).success).toBe(true);
  });

  it.each(["85.5", "85", "-1.00", "1000000.01", "0.0000001", "85.500", 85.5, "", "012.00"])(
    "may not be %s",
    (value) => {
      expect(wanSchema.safeParse(value).success).toBe(false);
    },
  );
});
