import type { Finding } from "@dengta/domain";
import { checkPlan } from "../../src/index.ts";
import { contextFor, type PlanEdit, planWith } from "./complete-plan.ts";

/** What is said of the complete plan after a change. */
export function findingsAfter(change: (edit: PlanEdit) => void): Finding[] {
  const document = planWith(change);
  return checkPlan(document, contextFor(document));
}

export function told(findings: readonly Finding[]): string[] {
  return findings.map(({ code, message }) => `${code} ${message}`);
}
