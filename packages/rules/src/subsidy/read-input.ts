import { findRuleset, isIsoDate, isWithin, RULESET_IDS, type Ruleset } from "../rulesets/index.ts";
import { type SubsidyInputCode, SubsidyInputError } from "./errors.ts";
import { type ReadLine, readLines } from "./read-lines.ts";
import { ALLOCATIONS, type Allocation } from "./types.ts";

export interface ReadInput {
  readonly ruleset: Ruleset;
  readonly asOf: string;
  readonly allocation: Allocation;
  readonly lines: readonly ReadLine[];
}

/** The one way in: everything is checked here, whatever the types of the caller promised. */
export function readInput(input: unknown): ReadInput {
  if (typeof input !== "object" || input === null) {
    throw refusal("INPUT_INVALID", "测算输入须为对象，含 ruleset 和 lines");
  }
  const { ruleset: id, asOf, allocation, lines } = input as Record<string, unknown>;
  const ruleset = readRuleset(id);
  return {
    ruleset,
    asOf: readAsOf(asOf, ruleset),
    allocation: readAllocation(allocation),
    lines: readLines(lines),
  };
}

function readRuleset(given: unknown): Ruleset {
  if (isRuleset(given)) return given;
  const ruleset = typeof given === "string" ? findRuleset(given) : null;
  if (ruleset !== null) return ruleset;
  throw refusal("UNKNOWN_RULESET", `没有规则集“${String(given)}”，可用：${RULESET_IDS.join("、")}`);
}

function isRuleset(given: unknown): given is Ruleset {
  return typeof given === "object" && given !== null && "parameters" in given && "validity" in given;
}

function readAsOf(asOf: unknown, { name, validity }: Ruleset): string {
  if (asOf === undefined || asOf === null) return validity.from;
  if (typeof asOf !== "string" || !isIsoDate(asOf)) {
    throw refusal("AS_OF_INVALID", `测算日期“${String(asOf)}”不是日期，请写作 ${validity.from} 的样式`);
  }
  if (isWithin(validity, asOf)) return asOf;
  const until = validity.to === null ? "起" : `起，${validity.to} 前`;
  throw refusal(
    "AS_OF_OUTSIDE_RULESET",
    `测算日期 ${asOf} 不在《${name}》有效期内（${validity.from} ${until}），请改用有效期内的日期`,
  );
}

function readAllocation(allocation: unknown): Allocation {
  if (allocation === undefined || allocation === null) return "none";
  const known = ALLOCATIONS.find((item) => item === allocation);
  if (known !== undefined) return known;
  throw refusal("UNKNOWN_ALLOCATION", `没有分配方式“${String(allocation)}”，可用：${ALLOCATIONS.join("、")}`);
}

function refusal(code: SubsidyInputCode, message: string): SubsidyInputError {
  return new SubsidyInputError({ code, line: null, field: null, message });
}
