import type { Finding, Severity } from "@dengta/domain";
import { nodeKey } from "@dengta/rules";
import { type OutlineNode, pathTo } from "./outline.ts";

/** The gravest first. */
const RANKS: Record<Severity, number> = { error: 0, warning: 1, hint: 2 };

/** The gravest finding at or below each node; nodes without any are absent. */
export function marksOf(
  outline: readonly OutlineNode[],
  findings: readonly Finding[],
): ReadonlyMap<string, Severity> {
  const marks = new Map<string, Severity>();
  for (const { place, severity } of findings)
    for (const { key } of pathTo(outline, nodeKey(place))) {
      const known = marks.get(key);
      if (known === undefined || RANKS[severity] < RANKS[known]) marks.set(key, severity);
    }
  return marks;
}
