import { blankIndustry, blankPlan, FORM_KPI_SET } from "@dengta/domain";
import { describe, expect, it } from "vitest";
import { fileGroups } from "./files.ts";

const document = {
  ...blankPlan(
    {
      year: 2022,
      programme: "试点",
      templateId: "template-2022",
      rulesetId: "pilot-2022",
      requirementTitles: [null, null, null],
    },
    "330000",
  ),
  industries: [blankIndustry("ind_1", "定制家具", FORM_KPI_SET)],
};

describe("the files of a plan", () => {
  it("name the industry they belong to", () => {
    const fu4 = fileGroups("pln_1", document, null)
      .flatMap(({ files }) => files)
      .find(({ label }) => label.startsWith("附4"));
    expect(fu4?.href).toBe("/download/plans/pln_1/fu4.xlsx?industry=ind_1");
  });

  it("name the version they are taken from", () => {
    for (const { href } of fileGroups("pln_1", document, 2).flatMap(({ files }) => files))
      expect(href).toContain("version=2");
  });
});
