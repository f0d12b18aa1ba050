import { type Fen, formatWan, parseWan, subtractFen, ZERO_FEN } from "@dengta/domain";
import { proportionalShare } from "../subsidy/allocate.ts";
import type { AssessedPlatform, ResolvedLine } from "../subsidy/index.ts";
import type { ExplainContext } from "./context.ts";
import type { SpokenStep } from "./line-steps.ts";
import { printed } from "./print.ts";

/** What a line is paid when its platform is over the cap. `leftFen`: what `inOrder` has left for it. */
export function allocationStep(
  { eligible, payable }: ResolvedLine,
  platform: AssessedPlatform,
  leftFen: Fen | undefined,
  { result, basis, amounts }: ExplainContext,
): SpokenStep {
  const base = { id: "allocation", label: "平台内分配", value: payable } as const;
  const cap = platform.cap ?? platform.eligible;
  const parameters = amounts.platform === null ? [] : [`${amounts.platform.id}.limit`];
  if (payable === null) {
    const words = "如何核减尚未决定，应付待定";
    return { ...base, expression: null, rounding: null, parameters: [], words };
  }
  if (result.region !== null && result.region.excess !== "0.00") {
    const words = `申报单位总额超出 ${result.region.excess}，再次分配后应付 ${payable}`;
    return { ...base, expression: null, rounding: null, parameters, words };
  }
  if (result.allocation === "inOrder") {
    const left = formatWan(leftFen ?? ZERO_FEN);
    const words = `按填报顺序支付，轮到本行余 ${left}，应付 ${payable}`;
    return { ...base, expression: `min(${eligible}, ${left})`, rounding: null, parameters, words };
  }
  const step = printed(basis.proposalStep.value);
  const sum = platform.eligible;
  const { shareFen } = proportionalShare(
    parseWan(eligible),
    parseWan(cap),
    parseWan(sum),
    amounts.proposalStepFen,
  );
  const extraFen = subtractFen(parseWan(payable), shareFen);
  const expression = `${eligible}×${cap}÷${sum}`;
  const extra = extraFen > 0 ? `，余数分得 ${formatWan(extraFen)}` : "";
  return {
    ...base,
    expression,
    rounding: `向下舍至 ${step}，余数大者先得`,
    parameters: [...parameters, "proposalStep"],
    words: `按比例 ${expression} 舍至 ${formatWan(shareFen)}${extra}，应付 ${payable}`,
  };
}
