import { CORE_INDICATORS, parsePlanDocument } from "@dengta/domain";

const TEXT = { knowledge: "", technology: "", ecosystem: "", cases: "", quality: "" };

/** A plan with one industry and one platform, as little as tests of its outline need. */
export const PLAN = parsePlanDocument({
  formatVersion: 1,
  batch: {
    year: 2022,
    programme: "中小企业数字化转型试点",
    templateId: "template-2022",
    rulesetId: "pilot-2022",
    requirementTitles: [null, null, null],
  },
  regionCode: "330000",
  texts: {},
  evidence: [],
  industries: [
    {
      ...{ id: "ind1", name: "定制家具", texts: {}, problems: [], scenarios: [], enterprises: [] },
      ...{ kpiSetId: "core-2022", indicators: CORE_INDICATORS },
      platforms: [{ id: "plt1", name: "甲平台", uscc: null, ...TEXT, solutions: [], kpiValues: [] }],
    },
  ],
});
