import { z } from "zod";
import { DomainError } from "../errors/index.ts";
import { planDocumentSchema } from "./plan-document.ts";
import { checkReferences } from "./references.ts";
import { PLAN_DOCUMENT_VERSION, type PlanDocument } from "./types.ts";

/** The problems are for people: zod says them in Chinese, without changing what other callers get. */
const CHINESE = z.locales.zhCN().localeError;

/** A JSON value that is not a plan document. `problems` names each place and what is wrong there. */
export class InvalidPlanDocumentError extends DomainError {
  readonly problems: readonly string[];

  constructor(code: string, message: string, problems: readonly string[]) {
    super(code, message);
    this.problems = problems;
  }
}

/** Checks a parsed JSON value. Throws {@link InvalidPlanDocumentError}; nothing is corrected silently. */
export function parsePlanDocument(value: unknown): PlanDocument {
  refuseUnknownVersion(value);
  const result = planDocumentSchema.safeParse(value, { error: CHINESE });
  const problems = result.success ? checkReferences(result.data) : result.error.issues.map(describeIssue);
  if (result.success && problems.length === 0) return result.data;
  throw new InvalidPlanDocumentError(
    "INVALID_PLAN_DOCUMENT",
    `方案文件有 ${problems.length} 处不符合格式：${problems.slice(0, 5).join("；")}。请对照 JSON Schema 改正`,
    problems,
  );
}

function refuseUnknownVersion(value: unknown): void {
  const version =
    typeof value === "object" && value !== null && "formatVersion" in value ? value.formatVersion : undefined;
  if (version === PLAN_DOCUMENT_VERSION) return;
  throw new InvalidPlanDocumentError(
    "UNKNOWN_PLAN_DOCUMENT_VERSION",
    `方案文件的 formatVersion 为 ${JSON.stringify(version) ?? "空"}，本程序只认 ${PLAN_DOCUMENT_VERSION}。请用对应版本的程序重新导出`,
    [],
  );
}

function describeIssue(issue: z.core.$ZodIssue): string {
  return `${issue.path.join(".") || "（整个文件）"}：${issue.message}`;
}
