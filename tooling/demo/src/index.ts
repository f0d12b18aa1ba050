import { type IndustryEntry, REGIONS } from "@dengta/domain";
import { demoPlanOf } from "./build/plan.ts";
import { INDUSTRY_PROFILES } from "./data/industries/index.ts";
import type { DemoPlan } from "./types.ts";

export { DEMO_PASSWORD, DEMO_PLATFORM_NAME, demoAccounts } from "./accounts.ts";
export { DEMO_BATCH } from "./batch.ts";
export { demoEvidenceText } from "./build/evidence.ts";
export type { DemoAccount, DemoPlan, ReturnNote } from "./types.ts";

/** The plans of all 37 units, in the order of {@link REGIONS}; the same on every call and machine. Made up: no real firm, platform or figure. */
export function demoPlans(): DemoPlan[] {
  return REGIONS.map(({ code }) => demoPlanOf(code));
}

/** An administrator's list of industries. Demo data: not the list of any notice. */
export function demoIndustries(): IndustryEntry[] {
  return INDUSTRY_PROFILES.map(({ name, aliases }) => ({ name, aliases }));
}
