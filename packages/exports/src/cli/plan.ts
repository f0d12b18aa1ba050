import { InvalidPlanDocumentError, type PlanDocument, parsePlanDocument } from "@dengta/domain";
import { UnusableInputError } from "./errors.ts";

const SHOWN_PROBLEMS = 20;

/** Checks a JSON value. Throws {@link UnusableInputError} with every place that does not fit, up to twenty. */
export function readPlan(value: unknown, name: string): PlanDocument {
  try {
    return parsePlanDocument(value);
  } catch (error) {
    if (!(error instanceof InvalidPlanDocumentError)) throw error;
    const { problems } = error;
    if (problems.length === 0) throw new UnusableInputError(`${name}：${error.message}`);
    const more = problems.length > SHOWN_PROBLEMS ? [`……另有 ${problems.length - SHOWN_PROBLEMS} 处`] : [];
    throw new UnusableInputError(
      `${name} 不符合方案文件的格式，共 ${problems.length} 处，请对照 plan-document.schema.json 改正：`,
      [...problems.slice(0, SHOWN_PROBLEMS), ...more],
    );
  }
}
