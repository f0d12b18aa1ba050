import type { Citation, Fen } from "@dengta/domain";

/**
 * How sure a value is. S the official template, A a government page or full reprint, B press reprint,
 * C third-party code, I inferred from the documents. Nothing weaker is used.
 */
export type Confidence = "S" | "A" | "B" | "C" | "I";

/** Where a parameter rests, and how sure that is. */
export interface RuleCitation extends Citation {
  /** Words of the clause; absent where only its sense is known. */
  readonly quote?: string;
  readonly confidence: Confidence;
}

/** A value in force on every day of [from, to); dates YYYY-MM-DD, `to` null while open. */
export interface DatedValue<T> {
  readonly from: string;
  readonly to: string | null;
  readonly value: T;
  readonly citation: RuleCitation;
}

export interface Parameter<T> {
  /** Chinese name for explanations and the rule book. */
  readonly name: string;
  /** In order, without gap or overlap, over the rule set's whole validity. */
  readonly values: readonly DatedValue<T>[];
}

/** What the subsidy rules read, on one day. */
export interface SubsidyParameterValues {
  /** Share of 实际改造成本, in basis points. */
  readonly enterpriseRateBps: number;
  readonly enterpriseCapFen: Fen;
  readonly platformCapFen: Fen;
  /** Firms per platform below which a warning is due. */
  readonly minimumEnterprises: number;
  /** Proposals and proportional shares are whole multiples of it. */
  readonly proposalStepFen: Fen;
}

export type SubsidyParameterId = keyof SubsidyParameterValues;

export type SubsidyParameters = {
  readonly [Id in SubsidyParameterId]: Parameter<SubsidyParameterValues[Id]>;
};

/** The rules of one batch. `id` is the short form of `key`. */
export interface Ruleset {
  readonly id: string;
  readonly key: {
    readonly programme: string;
    /** Batch year. */
    readonly year: number;
    readonly documentNumber: string;
  };
  readonly name: string;
  /** [from, to), YYYY-MM-DD; `to` null while no later document ends it. */
  readonly validity: { readonly from: string; readonly to: string | null };
  readonly parameters: SubsidyParameters;
}
