import type { AssessedPlatform, AssessedRegion } from "../subsidy/index.ts";
import type { ExplainContext } from "./context.ts";
import type { SpokenStep } from "./line-steps.ts";

/** The platform's sum against its cap. */
export function sumStep(platform: AssessedPlatform, { amounts }: ExplainContext): SpokenStep {
  const { eligible, cap, excess, payable } = platform;
  const over = excess !== "0.00";
  const against = over ? `平台合计 ${eligible} > ${cap}，超出 ${excess}` : `平台合计 ${eligible} ≤ ${cap}`;
  return {
    id: "platformSum",
    label: "平台合计与封顶",
    expression: cap === null ? eligible : `min(${eligible}, ${cap})`,
    value: payable,
    rounding: null,
    parameters: amounts.platform === null ? [] : [`${amounts.platform.id}.limit`],
    words: cap === null ? `平台合计 ${eligible}` : against,
  };
}

/** The unit's sum against its envelope. */
export function regionStep(region: AssessedRegion, { amounts, basis }: ExplainContext): SpokenStep {
  const { eligible, cap, excess, payable, shares } = region;
  const over = excess !== "0.00";
  const sum = over
    ? `申报单位合计 ${eligible} > ${cap}，超出 ${excess}`
    : `申报单位合计 ${eligible} ≤ ${cap}`;
  const words = shares.map(({ id, required, shortfall }) => {
    const name = basis.shares.find((share) => share.id === id)?.name ?? id;
    return shortfall === "0.00"
      ? `${name}须达 ${required}，已达到`
      : `${name}须达 ${required}，尚差 ${shortfall}`;
  });
  return {
    id: "regionSum",
    label: "申报单位合计与总额",
    expression: `min(${eligible}, ${cap})`,
    value: payable,
    rounding: null,
    parameters: [
      ...(amounts.region === null ? [] : [`${amounts.region.id}.limit`]),
      ...shares.map(({ id }) => id),
    ],
    words: [sum, ...words].join("；"),
  };
}

export function platformSteps(platform: AssessedPlatform, context: ExplainContext): SpokenStep[] {
  const { enterprises, missing } = platform;
  const { minimumEnterprises } = context.amounts;
  const few = enterprises < minimumEnterprises ? `，少于 ${minimumEnterprises} 家` : "";
  const blank = missing === 0 ? "" : `（${missing} 家成本未填，不计入）`;
  const count: SpokenStep = {
    id: "enterpriseCount",
    label: "试点企业数",
    expression: null,
    value: String(enterprises),
    rounding: null,
    parameters: context.basis.minimums.map(({ id }) => id),
    words: `试点企业 ${enterprises} 家${blank}${few}`,
  };
  const sum = sumStep(platform, context);
  return platform.excess === "0.00" ? [sum, count] : [sum, reductionStep(platform, context), count];
}

function reductionStep(platform: AssessedPlatform, { amounts }: ExplainContext): SpokenStep {
  const { eligible, cap, excess, unallocated } = platform;
  const rest = unallocated === null || unallocated === "0.00" ? "" : `，另有 ${unallocated} 无法分配`;
  return {
    id: "allocation",
    label: "平台封顶核减",
    expression: `${eligible} − ${cap}`,
    value: excess,
    rounding: null,
    parameters: amounts.platform === null ? [] : [`${amounts.platform.id}.limit`],
    words: `平台封顶核减 ${excess}${rest}`,
  };
}
