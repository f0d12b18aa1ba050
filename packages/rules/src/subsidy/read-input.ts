import {
  ALLOCATIONS,
  type Allocation,
  checkedRuleset,
  findRuleset,
  isIsoDate,
  isWithin,
  RULESET_IDS,
  type Ruleset,
  RulesetError,
} from "../rulesets/index.ts";
import { type SubsidyInputCode, SubsidyInputError } from "./errors.ts";
import { type ReadLine, readLines } from "./read-lines.ts";
import { unknownKeys } from "./unknown-keys.ts";

export interface ReadInput {
  readonly ruleset: Ruleset;
  readonly asOf: string;
  readonly allocation: Allocation;
  readonly lines: readonly ReadLine[];
}

const KEYS: ReadonlySet<string> = new Set(["ruleset", "asOf", "allocation", "lines"]);

/** The one way in: everything is checked here, whatever the types of the caller promised. */
export function readInput(input: unknown): ReadInput {
  if (typeof input !== "object" || input === null) {
    throw refusal("INPUT_INVALID", "测算输入须为对象，含 ruleset 和 lines");
  }
  const unknown = unknownKeys(input, KEYS);
  if (unknown !== null) throw refusal("UNKNOWN_KEY", `测算输入${unknown}`);
  const { ruleset: id, asOf, allocation, lines } = input as Record<string, unknown>;
  const ruleset = readRuleset(id);
  return {
    ruleset,
    asOf: readAsOf(asOf, ruleset),
    allocation: readAllocation(allocation, ruleset),
    lines: readLines(lines),
  };
}

function readRuleset(given: unknown): Ruleset {
  if (typeof given === "object" && given !== null) {
    try {
      return checkedRuleset(given);
    } catch (error) {
      if (error instanceof RulesetError) throw refusal("RULESET_INVALID", error.message);
      throw error;
    }
  }
  const ruleset = typeof given === "string" ? findRuleset(given) : null;
  if (ruleset !== null) return ruleset;
  throw refusal("UNKNOWN_RULESET", `没有规则集“${String(given)}”，可用：${RULESET_IDS.join("、")}`);
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

function readAllocation(given: unknown, { name, allocation }: Ruleset): Allocation {
  if (given === undefined || given === null) return allocation.default;
  const known = ALLOCATIONS.find((item) => item === given);
  if (known === undefined) {
    throw refusal("UNKNOWN_ALLOCATION", `没有分配方式“${String(given)}”，可用：${ALLOCATIONS.join("、")}`);
  }
  if (allocation.allowed.includes(known)) return known;
  const allowed = allocation.allowed.join("、");
  throw refusal("ALLOCATION_NOT_ALLOWED", `《${name}》不允许分配方式 ${known}，可用：${allowed}`);
}

function refusal(code: SubsidyInputCode, message: string): SubsidyInputError {
  return new SubsidyInputError({ code, line: null, field: null, message });
}
