import { DomainError } from "@dengta/domain";

/** The plan names a template that the catalogue does not have. */
export class UnknownTemplateError extends DomainError {
  override readonly name = "UnknownTemplateError";

  constructor(id: string) {
    super("UNKNOWN_TEMPLATE", `没有模板“${id}”，请用编制方案时的版本打开`);
  }
}

/** The plan names a rule set that the catalogue does not have. */
export class UnknownRulesetError extends DomainError {
  override readonly name = "UnknownRulesetError";

  constructor(id: string, known: readonly string[]) {
    super("UNKNOWN_RULESET", `没有规则集“${id}”，可用：${known.join("、")}`);
  }
}

/** The day asked for is no day of the calendar, or the rule set is not in force on it. */
export class AsOfError extends DomainError {
  override readonly name = "AsOfError";

  constructor(code: "AS_OF_INVALID" | "AS_OF_OUTSIDE_RULESET", message: string) {
    super(code, message);
  }
}
