import type { BatchHead } from "@dengta/domain";

/** The batch that all demo plans answer. The wording of the 三点要求 is not known, so it stays blank. */
export const DEMO_BATCH: BatchHead = {
  year: 2022,
  programme: "财政支持中小企业数字化转型试点",
  templateId: "template-2022",
  rulesetId: "pilot-2022",
  requirementTitles: [null, null, null],
};
