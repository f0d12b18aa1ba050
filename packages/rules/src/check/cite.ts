import type { RuleCitation } from "../rulesets/index.ts";

/** A clause of the template itself. */
export function printed(clause: string): RuleCitation {
  return { documentId: "template-2022", clause, confidence: "S" };
}

/** What follows from a clause of the template without being said there. */
export function inferred(clause: string): RuleCitation {
  return { documentId: "template-2022", clause, confidence: "I" };
}
