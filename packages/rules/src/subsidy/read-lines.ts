import type { Fen } from "@dengta/domain";
import { SubsidyInputError, type SubsidyInputIssue } from "./errors.ts";
import { AMOUNT_ADVICE, readAmount } from "./read-amount.ts";
import type { SubsidyLineInput } from "./types.ts";
import { unknownKeys } from "./unknown-keys.ts";

/** A line whose amounts are known to be good, in fen. */
export interface ReadLine {
  readonly given: SubsidyLineInput;
  readonly costFen: Fen | null;
  readonly requestedFen: Fen | null;
}

const KEYS: ReadonlySet<string> = new Set([
  "platform",
  "platformUscc",
  "enterprise",
  "cost",
  "requested",
  "targetLevel",
]);
const LEVELS: ReadonlySet<unknown> = new Set([0, 1, 2, 3, 4]);

/** A line as given, before its fields are known to be what they should. */
type Draft = Record<"platform" | "enterprise" | "cost" | "requested", unknown> & {
  platformUscc?: unknown;
  targetLevel?: unknown;
};

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
  const unknown = unknownKeys(line, KEYS);
  if (unknown !== null) {
    issues.push({ code: "UNKNOWN_KEY", line: index, field: null, message: at(index, unknown) });
  }
  const { platform = null, enterprise, cost = null, requested = null } = line as Record<string, unknown>;
  const { platformUscc, targetLevel } = line as Record<string, unknown>;
  if (platform !== null && !(typeof platform === "string" && platform.trim() !== "")) {
    const message = at(index, "服务平台须为名称文字；未选定时填 null");
    issues.push({ code: "PLATFORM_INVALID", line: index, field: "platform", message });
  }
  if (typeof enterprise !== "string") {
    const message = at(index, "试点企业须为名称文字");
    issues.push({ code: "ENTERPRISE_INVALID", line: index, field: "enterprise", message });
  }
  if (platformUscc != null && typeof platformUscc !== "string") {
    const message = at(index, "服务平台的统一社会信用代码须为文字；未知时填 null");
    issues.push({ code: "PLATFORM_INVALID", line: index, field: "platformUscc", message });
  }
  if (targetLevel != null && !LEVELS.has(targetLevel)) {
    const message = at(index, `目标等级“${String(targetLevel)}”须为 0 至 4 的整数；未定时填 null`);
    issues.push({ code: "TARGET_LEVEL_INVALID", line: index, field: "targetLevel", message });
  }
  const given: Draft = { platform, enterprise, cost, requested };
  if (platformUscc !== undefined) given.platformUscc = platformUscc;
  if (targetLevel !== undefined) given.targetLevel = targetLevel;
  return {
    given: given as unknown as SubsidyLineInput,
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

const FIELD_NAMES: Record<"cost" | "requested", string> = {
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
