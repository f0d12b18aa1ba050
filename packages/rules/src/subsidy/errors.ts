import { DomainError, type WanReadingCode } from "@dengta/domain";

export type SubsidyInputCode =
  | "INPUT_INVALID"
  | "UNKNOWN_RULESET"
  | "UNKNOWN_KEY"
  | "RULESET_INVALID"
  | "AS_OF_INVALID"
  | "AS_OF_OUTSIDE_RULESET"
  | "UNKNOWN_ALLOCATION"
  | "ALLOCATION_NOT_ALLOWED"
  | "LINE_INVALID"
  | "PLATFORM_INVALID"
  | "ENTERPRISE_INVALID"
  | "TARGET_LEVEL_INVALID"
  | WanReadingCode;

export type SubsidyLineField =
  | "platform"
  | "platformUscc"
  | "enterprise"
  | "cost"
  | "requested"
  | "targetLevel";

/** One reason why an input cannot be assessed. */
export interface SubsidyInputIssue {
  readonly code: SubsidyInputCode;
  /** Line, counted from zero; null when the trouble is not in a line. */
  readonly line: number | null;
  readonly field: SubsidyLineField | null;
  /** Chinese: where, what, how to put it right. */
  readonly message: string;
}

/** Thrown by `assessSubsidies`. `code`, `line` and `field` are those of the first issue; `issues` holds all. */
export class SubsidyInputError extends DomainError {
  override readonly name = "SubsidyInputError";
  readonly line: number | null;
  readonly field: SubsidyLineField | null;
  readonly issues: readonly SubsidyInputIssue[];

  constructor(first: SubsidyInputIssue, others: readonly SubsidyInputIssue[] = []) {
    const count = others.length + 1;
    super(first.code, count === 1 ? first.message : `${first.message}（共 ${count} 处须更正）`);
    this.line = first.line;
    this.field = first.field;
    this.issues = [first, ...others];
  }
}
