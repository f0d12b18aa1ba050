import { type Finding, placeIn } from "@dengta/domain";
import { expect, it } from "vitest";
import { findingTarget } from "./finding-target.ts";

const at = (place: Finding["place"]): Finding => ({
  code: "SECTION_INCOMPLETE",
  severity: "error",
  message: "",
  repair: null,
  place,
});

it.each([
  [
    placeIn("main", { sectionId: "main.1.1", field: "main.1.1.situation" }),
    { page: "section", industryId: null, sectionId: "main.1.1" },
    "main.1.1.situation",
  ],
  [
    placeIn("fu4", { industryId: "i", enterpriseId: "e", platformId: "p", field: "requested" }),
    { page: "enterprises", industryId: "i", view: "fu4" },
    "e/requested",
  ],
  [
    placeIn("fu2", { sectionId: "fu2.4.2", industryId: "i", enterpriseId: "e", field: "costBasis" }),
    { page: "enterprises", industryId: "i", view: "fu4" },
    "e/costBasis",
  ],
  [
    placeIn("fu5", { industryId: "i", platformId: "p", field: "averageLevel.target" }),
    { page: "kpi", industryId: "i", platformId: "p" },
    "averageLevel.target",
  ],
  [placeIn("fu1"), { page: "industries" }, null],
])("a finding leads to the page and the field where it is put right", (place, target, focus) => {
  expect(findingTarget(at(place))).toEqual({ target, focus });
});
