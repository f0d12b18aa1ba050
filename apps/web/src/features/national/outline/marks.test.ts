import { type Finding, placeIn, type Severity } from "@dengta/domain";
import { expect, it } from "vitest";
import { marksOf } from "./marks.ts";
import { outlineOf } from "./outline.ts";
import { PLAN } from "./plan.sample.ts";

const finding = (severity: Severity, place: Finding["place"]): Finding => ({
  ...{ code: "COST_MISSING", severity, place, message: "…", repair: null },
});

it("the way down to a finding is marked by the gravest that lies there", () => {
  const marks = marksOf(outlineOf(PLAN), [
    finding("hint", placeIn("fu4", { industryId: "ind1" })),
    finding("warning", placeIn("fu5", { industryId: "ind1", platformId: "plt1" })),
    finding("hint", placeIn("fu5", { industryId: "ind1" })),
  ]);
  expect(Object.fromEntries(marks)).toEqual({
    ind1: "warning",
    "ind1/fu4": "hint",
    "ind1/fu5": "warning",
    "ind1/fu5/plt1": "warning",
  });
});
