import type { Citation } from "../citation/index.ts";
import type { FormId } from "../template/index.ts";
import type { FindingCode } from "./codes.ts";
import type { Severity } from "./severity.ts";

/** Where a finding sits. Ids are those of the plan document; null means "not below this level". */
export interface FindingPlace {
  readonly form: FormId;
  /** Section of the template. */
  readonly sectionId: string | null;
  readonly industryId: string | null;
  readonly platformId: string | null;
  readonly enterpriseId: string | null;
  /** Field of the section (template id), or property of the row: "cost", "requested", "name", "uscc". */
  readonly field: string | null;
}

/** A change that puts a finding right and is safe to make with one click. */
export interface FindingRepair {
  /** 改为 25.65 */
  readonly label: string;
  /** Text to write into the place's field, as a person would type it. */
  readonly value: string;
}

export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly place: FindingPlace;
  /** Where, what and how to put it right, in Chinese. */
  readonly message: string;
  readonly repair: FindingRepair | null;
  /** What the check rests on; absent where the finding was not raised by a check of the catalogue. */
  readonly citation?: Citation;
  /** How sure that is: S the template, A a government page, B press, C third-party code, I inferred. */
  readonly grade?: "S" | "A" | "B" | "C" | "I";
  /** What to do next, in Chinese. */
  readonly next?: string;
}

/** A place with everything unnamed null. */
export function placeIn(form: FormId, parts: Partial<Omit<FindingPlace, "form">> = {}): FindingPlace {
  return {
    form,
    sectionId: null,
    industryId: null,
    platformId: null,
    enterpriseId: null,
    field: null,
    ...parts,
  };
}
