import { DomainError } from "@dengta/domain";

/** Thrown by `defineRuleset`; `problems` names each place of the value and what is wrong there. */
export class RulesetError extends DomainError {
  override readonly name = "RulesetError";
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    const shown = problems.slice(0, 5).join("；");
    super("RULESET_INVALID", `规则集有 ${problems.length} 处不符合要求：${shown}。请逐处改正后重新定义`);
    this.problems = problems;
  }
}
