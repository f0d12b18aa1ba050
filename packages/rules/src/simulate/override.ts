import { DomainError } from "@dengta/domain";
import { defineRuleset, type Ruleset } from "../rulesets/index.ts";
import type { RuleOverrides } from "./types.ts";

/** An override names what the rule set does not have. */
export class OverrideError extends DomainError {
  override readonly name = "OverrideError";

  constructor(id: string, known: readonly string[]) {
    super("UNKNOWN_OVERRIDE", `规则集中没有“${id}”，可用：${known.join("、") || "（无）"}`);
  }
}

/** A rule set with other values, on every day, marked as hypothetical. Throws {@link OverrideError}, {@link RulesetError}. */
export function overrideRuleset(
  ruleset: Ruleset,
  { caps = {}, shares = {}, allocation }: RuleOverrides,
): Ruleset {
  requireKnown(Object.keys(caps), ruleset.caps);
  requireKnown(Object.keys(shares), ruleset.shares);
  return defineRuleset({
    ...ruleset,
    status: "hypothetical",
    version: `${ruleset.version}+假设`,
    caps: ruleset.caps.map((cap) => ({
      ...cap,
      values: cap.values.map((value) => ({ ...value, ...caps[cap.id] })),
    })),
    shares: ruleset.shares.map((share) => ({
      ...share,
      values: share.values.map((dated) => ({ ...dated, value: shares[share.id] ?? dated.value })),
    })),
    allocation:
      allocation === undefined
        ? ruleset.allocation
        : {
            ...ruleset.allocation,
            default: allocation,
            allowed: [...new Set([...ruleset.allocation.allowed, allocation])],
          },
  });
}

function requireKnown(ids: readonly string[], known: readonly { readonly id: string }[]): void {
  const list = known.map(({ id }) => id);
  const unknown = ids.find((id) => !list.includes(id));
  if (unknown !== undefined) throw new OverrideError(unknown, list);
}
