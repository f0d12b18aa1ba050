import type { PlanDocument } from "@dengta/domain";

export function asZhejiang(document: PlanDocument): PlanDocument {
  return document;
}
