import type { ReadValue, RuleBasis } from "../rulesets/index.ts";
import { percentOf, printed } from "./print.ts";
import type { ParameterRead } from "./types.ts";

/** Every value of a basis under the id that steps name it by: "enterprise.rate", "platform.limit", "proposalStep". */
export function parametersOf(basis: RuleBasis): Map<string, ParameterRead> {
  const reads: ParameterRead[] = [];
  const add = (id: string, name: string, value: string, unit: ParameterRead["unit"], rest: ReadValue) => {
    const { from, to, citation, document } = rest;
    reads.push({ id, name, value, unit, from, to, citation, document });
  };
  for (const cap of basis.caps) {
    if (cap.rateBps !== null) add(`${cap.id}.rate`, `${cap.name}比例上限`, percentOf(cap.rateBps), "%", cap);
    if (cap.limit !== null) add(`${cap.id}.limit`, `${cap.name}封顶`, printed(cap.limit), "万元", cap);
  }
  for (const share of basis.shares) add(share.id, share.name, percentOf(share.value), "%", share);
  for (const minimum of basis.minimums) add(minimum.id, minimum.name, String(minimum.value), "家", minimum);
  for (const step of [basis.ceilingStep, basis.proposalStep])
    add(step.id, step.name, printed(step.value), "万元", step);
  return new Map(reads.map((read) => [read.id, read]));
}
