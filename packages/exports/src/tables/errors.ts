import { DomainError, type PlanDocument } from "@dengta/domain";

/** An industry, platform, unit or template that the plan or this program does not know. */
export class UnknownReferenceError extends DomainError {
  constructor(
    code: "UNKNOWN_INDUSTRY" | "UNKNOWN_PLATFORM" | "UNKNOWN_REGION" | "UNKNOWN_TEMPLATE",
    message: string,
  ) {
    super(code, message);
  }
}

export function unknownIndustry(plan: PlanDocument, industryId: string): UnknownReferenceError {
  const known = plan.industries.map((industry) => `${industry.id}（${industry.name}）`).join("、");
  return new UnknownReferenceError(
    "UNKNOWN_INDUSTRY",
    `方案中没有试点行业“${industryId}”，${known === "" ? "附1尚未填写试点行业" : `可选：${known}`}`,
  );
}
