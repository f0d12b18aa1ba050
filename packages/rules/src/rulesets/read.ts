import { type Fen, POLICY_DOCUMENTS, type PolicyDocument, parseWan } from "@dengta/domain";
import { isWithin } from "./dates.ts";
import type { Cap, CapScope, Dated, Parameter, RuleCitation, Ruleset } from "./types.ts";

/** A value as it stood on a day, with what it rests on. */
export interface ReadValue {
  readonly from: string;
  readonly to: string | null;
  readonly citation: RuleCitation;
  readonly document: PolicyDocument;
}

export interface ReadCap extends ReadValue {
  readonly id: string;
  readonly scope: CapScope;
  readonly name: string;
  readonly when: Cap["when"];
  /** 万元 text; null where none. */
  readonly limit: string | null;
  readonly rateBps: number | null;
}

export interface ReadParameter<T> extends ReadValue {
  readonly id: string;
  readonly name: string;
  readonly value: T;
}

/** All that was read from a rule set on one day. Plain data: a result carries it, and explanations read nothing else. */
export interface RuleBasis {
  readonly ruleset: Pick<Ruleset, "id" | "version" | "name" | "status">;
  readonly asOf: string;
  readonly caps: readonly ReadCap[];
  readonly shares: readonly (ReadParameter<number> & { readonly capId: string })[];
  readonly minimums: readonly ReadParameter<number>[];
  readonly ceilingStep: ReadParameter<string>;
  readonly proposalStep: ReadParameter<string>;
}

/** The value of a list that is in force on a day. `defineRuleset` proves that one exists within the validity. */
export function readDated<T extends Dated>(values: readonly T[], asOf: string): T {
  const found = values.find((value) => isWithin(value, asOf));
  if (found === undefined) throw new Error(`no value on ${asOf}`);
  return found;
}

/** What a rule set says on a day within its validity. */
export function readBasis(ruleset: Ruleset, asOf: string): RuleBasis {
  const { id, version, name, status } = ruleset;
  const known = BASES.get(ruleset);
  if (known?.asOf === asOf) return known;
  const rest = (dated: Dated): ReadValue => ({
    from: dated.from,
    to: dated.to,
    citation: dated.citation,
    document: documentOf(ruleset, dated.citation.documentId),
  });
  const parameter = <T>(key: string, given: Parameter<T>): ReadParameter<T> => {
    const dated = readDated(given.values, asOf);
    return { id: key, name: given.name, value: dated.value, ...rest(dated) };
  };
  const basis: RuleBasis = {
    ruleset: { id, version, name, status },
    asOf,
    caps: ruleset.caps.map((cap) => {
      const dated = readDated(cap.values, asOf);
      const { limit, rateBps } = dated;
      return { id: cap.id, scope: cap.scope, name: cap.name, when: cap.when, limit, rateBps, ...rest(dated) };
    }),
    shares: ruleset.shares.map((share) => ({ ...parameter(share.id, share), capId: share.capId })),
    minimums: ruleset.minimums.map((minimum) => parameter(minimum.id, minimum)),
    ceilingStep: parameter("ceilingStep", ruleset.ceilingStep),
    proposalStep: parameter("proposalStep", ruleset.proposalStep),
  };
  BASES.set(ruleset, basis);
  return basis;
}

/** The last day that was read: a sheet asks for the same one at every key. */
const BASES = new WeakMap<Ruleset, RuleBasis>();

function documentOf({ documents }: Ruleset, id: string): PolicyDocument {
  const own = documents[id] ?? Object.entries(POLICY_DOCUMENTS).find(([key]) => key === id)?.[1];
  if (own === undefined) throw new Error(`no document ${id}`);
  return own;
}

/** The numbers of a basis in fen, as the arithmetic wants them. */
export interface Amounts {
  /** Caps on one firm. */
  readonly enterprise: readonly FenCap[];
  readonly platform: FenCap | null;
  readonly region: FenCap | null;
  /** Whether what a firm may receive depends on its target level. */
  readonly byLevel: boolean;
  readonly minimumEnterprises: number;
  readonly ceilingStepFen: Fen;
  readonly proposalStepFen: Fen;
}

export interface FenCap {
  readonly id: string;
  readonly targetLevel: number | null;
  readonly limitFen: Fen | null;
  readonly rateBps: number | null;
}

export function amountsOf(basis: RuleBasis): Amounts {
  const known = AMOUNTS.get(basis);
  if (known !== undefined) return known;
  const caps = (scope: CapScope) =>
    basis.caps
      .filter((cap) => cap.scope === scope)
      .map(({ id, when, limit, rateBps }) => ({
        id,
        targetLevel: when?.targetLevel ?? null,
        limitFen: limit === null ? null : parseWan(limit),
        rateBps,
      }));
  const enterprise = caps("enterprise");
  const amounts: Amounts = {
    enterprise,
    platform: caps("platform")[0] ?? null,
    region: caps("region")[0] ?? null,
    byLevel: enterprise.some(({ targetLevel }) => targetLevel !== null),
    minimumEnterprises: Math.max(0, ...basis.minimums.map(({ value }) => value)),
    ceilingStepFen: parseWan(basis.ceilingStep.value),
    proposalStepFen: parseWan(basis.proposalStep.value),
  };
  AMOUNTS.set(basis, amounts);
  return amounts;
}

const AMOUNTS = new WeakMap<RuleBasis, Amounts>();
