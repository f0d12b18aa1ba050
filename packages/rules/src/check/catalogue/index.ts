import type { FindingCode } from "@dengta/domain";
import type { Check } from "../check.ts";
import { COMPLETENESS_CHECKS } from "./completeness.ts";
import { COST_CHECKS } from "./costs.ts";
import { ELSEWHERE_CHECKS } from "./elsewhere.ts";
import { ENTERPRISE_CHECKS } from "./enterprises.ts";
import { IDENTITY_CHECKS } from "./identity.ts";
import { KPI_CHECKS } from "./kpi.ts";
import { SUBSIDY_CHECKS } from "./subsidy.ts";
import { SURVEY_CHECKS } from "./survey.ts";
import { COUNT_CHECK, TEXT_CHECKS } from "./texts.ts";
import { UNREAD_CHECKS } from "./unread.ts";

/** Every check there is, in the order in which findings of one place are told. */
export const CHECKS: readonly Check[] = [
  ...COMPLETENESS_CHECKS,
  ...UNREAD_CHECKS,
  ...TEXT_CHECKS,
  COUNT_CHECK,
  ...SUBSIDY_CHECKS,
  ...COST_CHECKS,
  ...SURVEY_CHECKS,
  ...IDENTITY_CHECKS,
  ...ENTERPRISE_CHECKS,
  ...KPI_CHECKS,
  ...ELSEWHERE_CHECKS,
];

const BY_CODE = new Map(CHECKS.map((check) => [check.code, check]));

/** The check of a code. Every code has one; the catalogue's test proves it. */
export function checkOf(code: FindingCode): Check {
  const check = BY_CODE.get(code);
  if (check === undefined) throw new Error(`no check ${code}`);
  return check;
}

type Of<On extends Check["on"]> = Extract<Check, { readonly on: On }>;

function of<On extends Check["on"]>(on: On): readonly Of<On>[] {
  return CHECKS.filter((check): check is Of<On> => check.on === on);
}

export const BY_SUBJECT = {
  text: of("text"),
  enterprise: of("enterprise"),
  platform: of("platform"),
  industry: of("industry"),
  plan: of("plan"),
};
