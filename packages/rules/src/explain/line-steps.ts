import { type Fen, formatWan, parseWan } from "@dengta/domain";
import { formatDecimal } from "../exact/index.ts";
import type { ReadCap } from "../rulesets/index.ts";
import type { FenCap } from "../rulesets/read.ts";
import type { ResolvedLine } from "../subsidy/index.ts";
import { amountByRate, capsFor } from "../subsidy/line.ts";
import type { ExplainContext } from "./context.ts";
import { percentOf, printed } from "./print.ts";
import type { ExplainedStep } from "./types.ts";

/** Digits behind the point of 万元 × basis points. */
const PRODUCT_SCALE = 10;

/** A step and what the sentence says of it; "" where it goes without saying. */
export interface SpokenStep extends ExplainedStep {
  readonly words: string;
}

/** One cap on a firm with its amounts written out. */
export interface WrittenCap {
  readonly cap: ReadCap;
  /** 85.50×30%; null where the cap has no rate. */
  readonly product: string | null;
  /** The exact product where it is no whole fen; null where it is one. */
  readonly exact: string | null;
  readonly byRate: string | null;
  readonly limit: string | null;
}

/** The caps that hold for a line, as the sentence and the statement write them. */
export function writtenCaps(line: ResolvedLine, { amounts, basis }: ExplainContext): WrittenCap[] {
  return capsFor(amounts, line.targetLevel ?? null).flatMap((cap) => {
    const read = basis.caps.find(({ id }) => id === cap.id);
    return read === undefined ? [] : [writtenCap(line, cap, read)];
  });
}

function writtenCap(line: ResolvedLine, { rateBps, limitFen }: FenCap, cap: ReadCap): WrittenCap {
  const limit = limitFen === null ? null : formatWan(limitFen);
  if (rateBps === null) return { cap, product: null, exact: null, byRate: null, limit };
  const costFen = parseWan(line.cost);
  const byRate = formatWan(amountByRate(costFen, rateBps));
  const exact = formatDecimal({ digits: BigInt(costFen) * BigInt(rateBps), scale: PRODUCT_SCALE });
  const product = `${printed(line.cost)}×${percentOf(rateBps)}%`;
  return { cap, product, exact: exact === byRate ? null : exact, byRate, limit };
}

/** Cost × rate, the caps, and what became of the request. */
export function lineSteps(line: ResolvedLine, context: ExplainContext): SpokenStep[] {
  const caps = writtenCaps(line, context);
  return [
    plain("cost", "实际改造成本", printed(line.cost)),
    ...caps.flatMap((item) => rateStep(item)),
    ceilingStep(line, caps, context),
    line.requested === null ? proposalStep(line, context) : requestStep(line, line.requested),
  ];
}

function plain(id: SpokenStep["id"], label: string, value: string): SpokenStep {
  return { id, label, expression: null, value, rounding: null, parameters: [], words: "" };
}

function rateStep({ cap, product, exact, byRate }: WrittenCap): SpokenStep[] {
  if (product === null) return [];
  return [
    {
      id: "rate",
      label: "按比例计算",
      expression: exact === null ? product : `${product} = ${exact}`,
      value: byRate,
      rounding: exact === null ? null : "向下舍至分",
      parameters: [`${cap.id}.rate`],
      words: "",
    },
  ];
}

function ceilingStep(line: ResolvedLine, caps: readonly WrittenCap[], context: ExplainContext): SpokenStep {
  const { ceiling } = line;
  const base = { id: "ceiling", label: "每家企业上限", value: ceiling } as const;
  if (line.binding === "notEligible" || caps.length === 0) {
    const words = `目标等级 ${line.targetLevel} 级不在《${context.basis.ruleset.name}》的奖补范围内，上限 ${ceiling}`;
    return { ...base, expression: null, rounding: null, parameters: [], words };
  }
  const terms = caps.flatMap(({ product, exact, byRate, limit }) => [
    ...(product === null || byRate === null
      ? []
      : [{ short: byRate, long: `${product} = ${exact === null ? "" : `${exact}，向下舍至分 `}${byRate}` }]),
    ...(limit === null ? [] : [{ short: limit, long: limit }]),
  ]);
  const lowest = minimumOf(terms.map(({ short }) => short));
  const rounding = lowest === ceiling ? null : `向下舍至 ${printed(context.basis.ceilingStep.value)}`;
  const list = (key: "short" | "long") => terms.map((term) => term[key]).join(", ");
  const tail = rounding === null ? ceiling : `${lowest}，${rounding} ${ceiling}`;
  return {
    ...base,
    expression: terms.length === 1 ? list("short") : `min(${list("short")})`,
    rounding,
    parameters: [
      ...caps.filter(({ limit }) => limit !== null).map(({ cap }) => `${cap.id}.limit`),
      ...(rounding === null ? [] : ["ceilingStep"]),
    ],
    words: terms.length === 1 ? list("long") : `min(${list("long")}) = ${tail}`,
  };
}

function minimumOf(amounts: readonly string[]): string {
  return amounts.reduce((low, amount) => (parseWan(amount) < parseWan(low) ? amount : low));
}

function proposalStep({ ceiling, eligible }: ResolvedLine, { basis }: ExplainContext): SpokenStep {
  const step = printed(basis.proposalStep.value);
  const rounding = ceiling === eligible ? null : `向下舍至 ${step}`;
  return {
    id: "proposal",
    label: "建议金额（未填奖补资金额）",
    expression: ceiling,
    value: eligible,
    rounding,
    parameters: ["proposalStep"],
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
