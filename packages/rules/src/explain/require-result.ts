import { DomainError } from "@dengta/domain";

/** What was given to be explained is no result of an assessment. */
export class SubsidyResultError extends DomainError {
  override readonly name = "SubsidyResultError";

  constructor() {
    super(
      "RESULT_INVALID",
      "给出的不是 assessSubsidies 的结果，无法说明。请传入完整的结果对象（含 basis 和 lines）",
    );
  }
}

/** Throws {@link SubsidyResultError}. */
export function requireResult(result: unknown): void {
  const isResult =
    typeof result === "object" &&
    result !== null &&
    ["lines", "platforms", "findings"].every(
      (key) => key in result && Array.isArray(Reflect.get(result, key)),
    ) &&
    "basis" in result &&
    typeof result.basis === "object" &&
    result.basis !== null;
  if (!isResult) throw new SubsidyResultError();
}
