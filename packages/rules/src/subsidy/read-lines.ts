import type { Fen } from "@dengta/domain";
import { SubsidyInputError, type SubsidyInputIssue, type SubsidyLineField } from "./errors.ts";
import { AMOUNT_ADVICE, readAmount } from "./read-amount.ts";
import type { SubsidyLineInput } from "./types.ts";

/** A line whose amounts are known to be good, in fen. */
export interface ReadLine {
  readonly given: SubsidyLineInput;
  readonly costFen: Fen | null;
  readonly requestedFen: Fen | null;
}

/** Checks every line and throws one {@link SubsidyInputError} that holds all that is wrong. */
export function readLines(lines: unknown): ReadLine[] {
  if (!Array.isArray(lines)) {
    const message = "测算输入的 lines 须为数组，每行一家试点企业";
    throw new SubsidyInputError({ code: "INPUT_INVALID", line: null, field: null, message });
  }
  const issues: SubsidyInputIssue[] = [];
  const read = lines.map((line: unknown, index) => readLine(line, index, issues));
  const [first, ...others] = issues;
  if (first !== undefined) throw new SubsidyInputError(first, others);
  return read;
}

function readLine(line: unknown, index: number, issues: SubsidyInputIssue[]): ReadLine {
  if (typeof line !== "object" || line === null || Array.isArray(line)) {
    issues.push({
      code: "LINE_INVALID",
      line: index,
      field: null,
      message: at(index, "须为对象，含服务平台、企业、成本、奖补资金额"),
    });
    return UNREADABLE;
  }
  const { platform = null, enterprise, cost = null, requested = null } = line as Record<string, unknown>;
  if (platform !== null && !(typeof platform === "string" && platform.trim() !== "")) {
    const message = at(index, "服务平台须为名称文字；未选定时填 null");
    issues.push({ code: "PLATFORM_INVALID", line: index, field: "platform", message });
  }
  if (typeof enterprise !== "string") {
    const message = at(index, "试点企业须为名称文字");
    issues.push({ code: "ENTERPRISE_INVALID", line: index, field: "enterprise", message });
  }
  return {
    given: { platform, enterprise, cost, requested } as SubsidyLineInput,
    costFen: readField(cost, index, "cost", issues),
    requestedFen: readField(requested, index, "requested", issues),
  };
}

function readField(
  value: unknown,
  line: number,
  field: "cost" | "requested",
  issues: SubsidyInputIssue[],
): Fen | null {
  if (value === null) return null;
  const amount = readAmount(value);
  if (typeof amount === "number") return amount;
  const message = at(line, `${FIELD_NAMES[field]}“${String(value)}”${AMOUNT_ADVICE[amount]}`);
  issues.push({ code: amount, line, field, message });
  return null;
}

const FIELD_NAMES: Record<Exclude<SubsidyLineField, "platform" | "enterprise">, string> = {
  cost: "实际改造成本",
  requested: "奖补资金额",
};

/** Stands in for a refused line until the error is thrown. */
const UNREADABLE: ReadLine = {
  given: { platform: null, enterprise: "", cost: null, requested: null },
  costFen: null,
  requestedFen: null,
};

function at(line: number, text: string): string {
  return `第${line + 1}行${text}`;
}
