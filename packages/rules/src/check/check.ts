import {
  FINDING_CATALOGUE,
  type Finding,
  type FindingCode,
  type FindingPlace,
  type FindingRepair,
  type IndustryPlan,
  type Platform,
} from "@dengta/domain";
import type { CheckOptions } from "../context/index.ts";
import type { EnterpriseRow, PlanSubsidies, PlanView } from "../plan-view/index.ts";
import type { RuleCitation } from "../rulesets/index.ts";
import type { PlacedText } from "./texts.ts";

/** What a check says of a subject: where it stands and the Chinese message (where, what, how). */
export interface Raised {
  readonly place: FindingPlace;
  readonly message: string;
  readonly repair?: FindingRepair | null;
}

/** What checks of a whole plan or industry read besides it. */
export interface CheckScope {
  readonly view: PlanView;
  readonly subsidies: PlanSubsidies;
  readonly options: CheckOptions;
}

/** A platform with its place in its industry. */
export interface PlatformSubject {
  readonly industry: IndustryPlan;
  readonly platform: Platform;
  /** From zero. */
  readonly index: number;
}

/** What a check rests on and how it is put; the same for checks of every subject. */
export interface CheckMeta {
  readonly code: FindingCode;
  /** Document, clause and how sure that is. An error rests on S or A. */
  readonly citation: RuleCitation;
  /** Parts of the template that it reads: ids of sections, "fu4.cost", "fu4.note", "fu5". */
  readonly reads: readonly string[];
  /** When it speaks up, for the rule book. */
  readonly sentence: string;
  /** What to do next. */
  readonly next: string;
}

/**
 * A check as a value. `on` says what it is run over, which is also what its result may be kept for:
 * a check of a firm reads that firm's row and its platform, nothing else of the plan.
 */
export type Check =
  | (CheckMeta & { readonly on: "text"; readonly find: (text: PlacedText, scope: RowScope) => Raised[] })
  | (CheckMeta & {
      readonly on: "enterprise";
      readonly find: (row: EnterpriseRow, scope: RowScope) => Raised[];
    })
  | (CheckMeta & {
      readonly on: "platform";
      readonly find: (item: PlatformSubject, scope: RowScope) => Raised[];
    })
  | (CheckMeta & {
      readonly on: "industry";
      readonly find: (item: IndustryPlan, scope: CheckScope) => Raised[];
    })
  | (CheckMeta & { readonly on: "plan"; readonly find: (scope: CheckScope) => Raised[] })
  /** Raised where the template asks for something that is not there; see `slots`. */
  | (CheckMeta & { readonly on: "slot" })
  /** Raised by `checkAcrossPlans`, or while a workbook is read. */
  | (CheckMeta & { readonly on: "plans" | "workbook" });

/** What checks of rows read besides the row: nothing that another row could change. */
export type RowScope = Omit<CheckScope, "subsidies">;

/** A finding with everything that its check says of itself. */
export function findingOf({ code, citation, next }: CheckMeta, { place, message, repair }: Raised): Finding {
  return {
    code,
    severity: FINDING_CATALOGUE[code].severity,
    place,
    message,
    repair: repair ?? null,
    citation: { documentId: documentIdOf(citation), clause: citation.clause },
    grade: citation.confidence,
    next,
  };
}

type DocumentId = NonNullable<Finding["citation"]>["documentId"];

/** Checks cite documents of the product only; the catalogue's test holds them to it. */
function documentIdOf({ documentId }: RuleCitation): DocumentId {
  return documentId as DocumentId;
}

/** The first item of each key, and the later ones with the first they repeat. A null key takes no part. */
export function repeatsOf<T>(
  items: readonly T[],
  keyOf: (item: T) => string | null,
): { item: T; first: T }[] {
  const firsts = new Map<string, T>();
  const repeats: { item: T; first: T }[] = [];
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, item);
    else repeats.push({ item, first });
  }
  return repeats;
}
