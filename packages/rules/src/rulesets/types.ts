import type { Citation, PolicyDocument, WanText } from "@dengta/domain";

/**
 * How sure a value is. S the official template, A a government page or full reprint, B press reprint,
 * C third-party code, I inferred from the documents. Nothing weaker is used.
 */
export const CONFIDENCES = ["S", "A", "B", "C", "I"] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** Where a value rests, and how sure that is. */
export interface RuleCitation extends Omit<Citation, "documentId"> {
  /** A document of the product (`POLICY_DOCUMENTS`) or one that the rule set brings along. */
  readonly documentId: string;
  /** Words of the clause; absent where only its sense is known. */
  readonly quote?: string;
  readonly confidence: Confidence;
}

/** A value in force on every day of [from, to); dates YYYY-MM-DD, `to` null while open. */
export interface Dated {
  readonly from: string;
  readonly to: string | null;
  readonly citation: RuleCitation;
}

export interface DatedValue<T> extends Dated {
  readonly value: T;
}

/** Values in order, without gap or overlap, over the rule set's whole validity. */
export interface Parameter<T> {
  /** Chinese name for explanations and the rule book. */
  readonly name: string;
  readonly values: readonly DatedValue<T>[];
}

/** Whose amount a cap holds for: one firm, all firms of a platform, all firms of the reporting unit. */
export const CAP_SCOPES = ["enterprise", "platform", "region"] as const;
export type CapScope = (typeof CAP_SCOPES)[number];

/** Limit and rate of one cap; an amount is at most the lower of the two. null: none. At least one is set. */
export interface CapValue extends Dated {
  /** 万元. */
  readonly limit: WanText | null;
  /** Share of 实际改造成本 in basis points, 1 to 10,000. */
  readonly rateBps: number | null;
}

export interface Cap {
  /** Unique in the set: "enterprise", "level3". */
  readonly id: string;
  readonly scope: CapScope;
  readonly name: string;
  /**
   * Firms that a cap of scope enterprise holds for; null for all. Where a set has such caps, a firm that
   * none of them names is eligible for nothing.
   */
  readonly when: { readonly targetLevel: number } | null;
  readonly values: readonly CapValue[];
}

/** A share of a region's cap that must reach firms, in basis points. */
export interface RegionShare extends Parameter<number> {
  readonly id: string;
  /** Cap of scope region that it is a share of. */
  readonly capId: string;
}

/** Firms per platform below which a warning is due. */
export interface EnterpriseMinimum extends Parameter<number> {
  readonly id: string;
}

/**
 * How a sum over its cap is shared out. none leaves it open, proportional scales every line,
 * inOrder pays until nothing is left.
 */
export const ALLOCATIONS = ["none", "proportional", "inOrder"] as const;
export type Allocation = (typeof ALLOCATIONS)[number];

/** official: rests on its documents. example: shows how one is written. hypothetical: what if. Never mixed up. */
export const RULESET_STATUSES = ["official", "example", "hypothetical"] as const;
export type RulesetStatus = (typeof RULESET_STATUSES)[number];

/** The rules of one batch as plain data: it survives JSON and is checked by `defineRuleset`. */
export interface Ruleset {
  /** Short id: "pilot-2022". */
  readonly id: string;
  /** Raised by every change of a value; a plan pins it. */
  readonly version: string;
  readonly status: RulesetStatus;
  readonly key: {
    readonly programme: string;
    /** Batch year. */
    readonly year: number;
    readonly documentNumber: string;
  };
  readonly name: string;
  /** [from, to), YYYY-MM-DD; `to` null while no later document ends it. */
  readonly validity: { readonly from: string; readonly to: string | null };
  /** Documents cited that the product does not know. */
  readonly documents: Readonly<Record<string, PolicyDocument>>;
  readonly caps: readonly Cap[];
  readonly shares: readonly RegionShare[];
  readonly minimums: readonly EnterpriseMinimum[];
  /** Ceilings are whole multiples of it, rounded down; 万元. */
  readonly ceilingStep: Parameter<WanText>;
  /** Proposals and proportional shares are whole multiples of it, rounded down; 万元. */
  readonly proposalStep: Parameter<WanText>;
  readonly allocation: {
    readonly default: Allocation;
    readonly allowed: readonly Allocation[];
    readonly citation: RuleCitation;
  };
}
