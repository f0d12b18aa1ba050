import { type Fen, formatWan, parseWan, subtractFen, ZERO_FEN } from "@dengta/domain";
import { formatDecimal } from "../exact/index.ts";
import { proportionalShare } from "../subsidy/allocate.ts";
import type { ResolvedLine } from "../subsidy/index.ts";
import { amountByRate } from "../subsidy/line.ts";
import { type ExplainContext, percentOf, printed } from "./context.ts";
import type { ExplainedStep } from "./types.ts";

/** Digits behind the point of 万元 × basis points. */
const PRODUCT_SCALE = 10;
const DOWN_TO_FEN = "向下舍至分";

/** A step and what the sentence says of it; "" where it goes without saying. */
export interface SpokenStep extends ExplainedStep {
  readonly words: string;
}

/** Cost × rate, the cap, and what became of the request. */
export function lineSteps(line: ResolvedLine, { values }: ExplainContext): SpokenStep[] {
  const cost = printed(line.cost);
  const costFen = parseWan(line.cost);
  const byRate = formatWan(amountByRate(costFen, values));
  const digits = BigInt(costFen) * BigInt(values.enterpriseRateBps);
  const exact = formatDecimal({ digits, scale: PRODUCT_SCALE });
  const product = `${cost}×${percentOf(values.enterpriseRateBps)}%`;
  const cap = formatWan(values.enterpriseCapFen);
  const rate =
    exact === byRate ? `${product} = ${byRate}` : `${product} = ${exact}，${DOWN_TO_FEN} ${byRate}`;
  return [
    {
      id: "cost",
      label: "实际改造成本",
      expression: null,
      value: cost,
      rounding: null,
      parameters: [],
      words: "",
    },
    {
      id: "rate",
      label: "按比例计算",
      expression: exact === byRate ? product : `${product} = ${exact}`,
      value: byRate,
      rounding: exact === byRate ? null : DOWN_TO_FEN,
      parameters: ["enterpriseRateBps"],
      words: "",
    },
    {
      id: "ceiling",
      label: "每家企业上限",
      expression: `min(${byRate}, ${cap})`,
      value: line.ceiling,
      rounding: null,
      parameters: ["enterpriseCapFen"],
      words: `min(${rate}, ${cap}) = ${line.ceiling}`,
    },
    line.requested === null ? proposalStep(line, values.proposalStepFen) : requestStep(line, line.requested),
  ];
}

function proposalStep({ ceiling, eligible }: ResolvedLine, stepFen: Fen): SpokenStep {
  const rounding = ceiling === eligible ? null : `向下舍至 ${formatWan(stepFen)}`;
  return {
    id: "proposal",
    label: "建议金额（未填奖补资金额）",
    expression: ceiling,
    value: eligible,
    rounding,
    parameters: ["proposalStepFen"],
    words: rounding === null ? "" : `未填申请，建议 ${eligible}（${rounding}）`,
  };
}

function requestStep({ ceiling, eligible }: ResolvedLine, requested: string): SpokenStep {
  const request = printed(requested);
  return {
    id: "request",
    label: "奖补资金额（申请）",
    expression: `min(${request}, ${ceiling})`,
    value: eligible,
    rounding: null,
    parameters: [],
    words: requestWords(parseWan(requested), parseWan(ceiling), request, eligible),
  };
}

function requestWords(request: Fen, ceiling: Fen, text: string, eligible: string): string {
  if (request === ceiling) return "";
  return request > ceiling ? `申请 ${text} 大于上限，按 ${eligible} 计` : `申请 ${text} 低于上限，按申请计`;
}

/** What a line is paid when its platform is over the cap. `leftFen`: what `inOrder` has left for it. */
export function allocationStep(
  { eligible, payable }: ResolvedLine,
  sum: string,
  leftFen: Fen | undefined,
  { result, values }: ExplainContext,
): SpokenStep {
  const base = { id: "allocation", label: "平台内分配", value: payable } as const;
  const cap = formatWan(values.platformCapFen);
  if (payable === null) {
    const words = "如何核减尚未决定，应付待定";
    return { ...base, expression: null, rounding: null, parameters: [], words };
  }
  if (result.allocation === "inOrder") {
    const left = formatWan(leftFen ?? ZERO_FEN);
    const words = `按填报顺序支付，轮到本行余 ${left}，应付 ${payable}`;
    const expression = `min(${eligible}, ${left})`;
    return { ...base, expression, rounding: null, parameters: ["platformCapFen"], words };
  }
  const { platformCapFen, proposalStepFen } = values;
  const { shareFen } = proportionalShare(parseWan(eligible), platformCapFen, parseWan(sum), proposalStepFen);
  const extraFen = subtractFen(parseWan(payable), shareFen);
  const expression = `${eligible}×${cap}÷${sum}`;
  const rounding = `向下舍至 ${formatWan(proposalStepFen)}，余数大者先得`;
  const extra = extraFen > 0 ? `，余数分得 ${formatWan(extraFen)}` : "";
  const words = `按比例 ${expression} 舍至 ${formatWan(shareFen)}${extra}，应付 ${payable}`;
  return { ...base, expression, rounding, parameters: ["platformCapFen", "proposalStepFen"], words };
}
