import { DomainError } from "@dengta/domain";

/** What was given as a plan or as its context is neither. */
export class PlanShapeError extends DomainError {
  override readonly name = "PlanShapeError";

  constructor(code: "PLAN_INVALID" | "CONTEXT_INVALID", message: string) {
    super(code, message);
  }
}

/** Callers in JavaScript get a sentence instead of a TypeError from somewhere inside. Throws {@link PlanShapeError}. */
export function requirePlan(document: unknown, context: unknown): void {
  const lists = isObject(document) ? [document.industries, document.evidence] : [];
  if (lists.length === 0 || !lists.every(Array.isArray) || !hasObjects(document, ["batch", "texts"])) {
    const message = "给出的不是方案文件（PlanDocument）。请先用 @dengta/domain 的 parsePlanDocument 读入";
    throw new PlanShapeError("PLAN_INVALID", message);
  }
  if (!hasObjects(context, ["template", "ruleset"])) {
    const message = "第二个参数须为 planContextOf(plan, catalogue) 给出的模板和规则集";
    throw new PlanShapeError("CONTEXT_INVALID", message);
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function hasObjects(value: unknown, keys: readonly string[]): boolean {
  return isObject(value) && keys.every((key) => isObject(value[key]));
}
