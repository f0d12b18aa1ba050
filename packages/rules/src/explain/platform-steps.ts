import type { AssessedPlatform } from "../subsidy/index.ts";
import type { ExplainContext } from "./context.ts";
import type { SpokenStep } from "./line-steps.ts";

/** The platform's sum against its cap. */
export function sumStep({ eligible, cap, excess, payable }: AssessedPlatform): SpokenStep {
  const over = excess !== "0.00";
  return {
    id: "platformSum",
    label: "平台合计与封顶",
    expression: `min(${eligible}, ${cap})`,
    value: payable,
    rounding: null,
    parameters: ["platformCapFen"],
    words: over ? `平台合计 ${eligible} > ${cap}，超出 ${excess}` : `平台合计 ${eligible} ≤ ${cap}`,
  };
}

export function platformSteps(platform: AssessedPlatform, { values }: ExplainContext): SpokenStep[] {
  const { enterprises, missing } = platform;
  const few = enterprises < values.minimumEnterprises ? `，少于 ${values.minimumEnterprises} 家` : "";
  const blank = missing === 0 ? "" : `（${missing} 家成本未填，不计入）`;
  const count: SpokenStep = {
    id: "enterpriseCount",
    label: "试点企业数",
    expression: null,
    value: String(enterprises),
    rounding: null,
    parameters: ["minimumEnterprises"],
    words: `试点企业 ${enterprises} 家${blank}${few}`,
  };
  return platform.excess === "0.00"
    ? [sumStep(platform), count]
    : [sumStep(platform), reductionStep(platform), count];
}

function reductionStep({ eligible, cap, excess, unallocated }: AssessedPlatform): SpokenStep {
  const rest = unallocated === null || unallocated === "0.00" ? "" : `，另有 ${unallocated} 无法分配`;
  return {
    id: "allocation",
    label: "平台封顶核减",
    expression: `${eligible} − ${cap}`,
    value: excess,
    rounding: null,
    parameters: ["platformCapFen"],
    words: `平台封顶核减 ${excess}${rest}`,
  };
}
