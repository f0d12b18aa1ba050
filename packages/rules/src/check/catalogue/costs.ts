import { fen, formatWan, type IndustryPlan, parseWan, placeIn } from "@dengta/domain";
import { formWords, rowWords } from "../../plan-view/index.ts";
import { amountsOf, readBasis } from "../../rulesets/read.ts";
import type { Check, CheckScope, Raised } from "../check.ts";
import { inferred, printed } from "../cite.ts";
import { costOf } from "../facts.ts";
import { platformPlace, platformWords, rowPlace } from "../places.ts";

const WAN = 1_000_000;
const COST = ["fu4.cost"];

/** Costs of an industry that are known and not zero, in fen. */
function costsOf({ enterprises }: IndustryPlan): number[] {
  return enterprises.flatMap((enterprise) => costOf(enterprise) || []);
}

function say({ view }: CheckScope, industry: IndustryPlan, words: string): Raised[] {
  const place = placeIn("fu4", { industryId: industry.id, field: "cost" });
  return [{ place, message: `${formWords(view, "fu4", industry)} 实际改造成本：${words}` }];
}

/** The cost from which a firm's subsidy stops growing: limit ÷ rate of the first cap that has both. */
function capCost({ view }: CheckScope): number | null {
  const { ruleset, asOf } = view.context;
  for (const { limitFen, rateBps } of amountsOf(readBasis(ruleset, asOf)).enterprise) {
    if (limitFen !== null && rateBps !== null) return Math.ceil((limitFen / rateBps) * 10_000);
  }
  return null;
}

function atCap(industry: IndustryPlan, scope: CheckScope): Raised[] {
  const threshold = capCost(scope);
  if (threshold === null) return [];
  return cluster(industry, scope, (cost) => cost === threshold, `恰为 ${formatWan(fen(threshold))}`);
}

function belowCap(industry: IndustryPlan, scope: CheckScope): Raised[] {
  const threshold = capCost(scope);
  if (threshold === null) return [];
  const low = threshold * (1 - scope.options.belowCapBps / 10_000);
  const words = `略低于 ${formatWan(fen(threshold))}`;
  return cluster(industry, scope, (cost) => cost >= low && cost < threshold, words);
}

function cluster(
  industry: IndustryPlan,
  scope: CheckScope,
  matches: (cost: number) => boolean,
  words: string,
): Raised[] {
  const { costsAtCapMinimum, costsAtCapShareBps } = scope.options;
  const costs = costsOf(industry);
  const count = costs.filter(matches).length;
  if (count < costsAtCapMinimum || count * 10_000 < costs.length * costsAtCapShareBps) return [];
  return say(scope, industry, `${costs.length} 家中 ${count} 家${words} → 请核对测算依据`);
}

function allEqual(industry: IndustryPlan, scope: CheckScope): Raised[] {
  const costs = costsOf(industry);
  const [first] = costs;
  if (first === undefined || costs.length < scope.options.patternMinimum) return [];
  if (costs.some((cost) => cost !== first)) return [];
  return say(scope, industry, `${costs.length} 家全部为 ${formatWan(fen(first))} → 请核对是否逐家测算`);
}

function mostlyRound(industry: IndustryPlan, scope: CheckScope): Raised[] {
  const costs = costsOf(industry);
  const { patternMinimum, roundShareBps } = scope.options;
  if (costs.length < patternMinimum || allEqual(industry, scope).length > 0) return [];
  const count = costs.filter((cost) => cost % (10 * WAN) === 0).length;
  if (count * 10_000 < costs.length * roundShareBps) return [];
  return say(scope, industry, `${costs.length} 家中 ${count} 家为 10 万元的整数倍 → 请核对是否逐家测算`);
}

function outliers(industry: IndustryPlan, scope: CheckScope): Raised[] {
  const sorted = costsOf(industry).sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)];
  const { patternMinimum, outlierFactor } = scope.options;
  if (median === undefined || sorted.length < patternMinimum) return [];
  return scope.view.rows
    .filter((row) => row.industry === industry)
    .flatMap((row) => {
      const cost = costOf(row.enterprise);
      if (!cost || (cost <= median * outlierFactor && cost * outlierFactor >= median)) return [];
      const words = `实际改造成本：${formatWan(fen(cost))}，本行业中位数 ${formatWan(fen(median))} → 请核对单位和测算依据`;
      return [
        { place: rowPlace(row, "fu4", "cost"), message: `${rowWords(scope.view, "fu4", row)} ${words}` },
      ];
    });
}

/**
 * Firms whose cost is well above all that their platform offers. One finding a platform; silent while a
 * scenario has no price, and below a factor that leaves room for equipment.
 */
function abovePrices(industry: IndustryPlan, { view, options }: CheckScope): Raised[] {
  return industry.platforms.flatMap((platform, index) => {
    const total = priceOfAll(industry, platform.solutions);
    if (total === null) return [];
    const firms = industry.enterprises.filter(({ platformId }) => platformId === platform.id);
    const count = firms.filter((firm) => (costOf(firm) ?? 0) > total * options.priceFactor).length;
    if (count === 0) return [];
    const subject = { industry, platform, index };
    const words = `实际改造成本：${count} 家远高于该平台全部应用场景报价合计 ${formatWan(fen(total))} → 请核对成本或报价`;
    return [
      {
        place: platformPlace(subject, "fu4", "cost"),
        message: `${platformWords(view, "fu4", subject)} ${words}`,
      },
    ];
  });
}

type Solutions = IndustryPlan["platforms"][number]["solutions"];

function priceOfAll({ scenarios }: IndustryPlan, solutions: Solutions): number | null {
  const highest = new Map<string, number>();
  for (const { prices } of solutions) {
    for (const { scenarioId, price } of prices) {
      if (price !== null) highest.set(scenarioId, Math.max(highest.get(scenarioId) ?? 0, parseWan(price)));
    }
  }
  if (scenarios.length === 0 || scenarios.some(({ id }) => !highest.has(id))) return null;
  return [...highest.values()].reduce((sum, price) => sum + price, 0);
}

/** Patterns that look less than estimated firm by firm. Hints: no document forbids any of them. */
export const COST_CHECKS: readonly Check[] = [
  {
    on: "enterprise",
    code: "COST_ZERO",
    citation: printed("附2 四（二）评估实际改造成本"),
    reads: COST,
    sentence: "实际改造成本填了 0；未测算的应留空",
    next: "填写测算的成本；尚未测算的清空",
    find: (row, { view }) =>
      costOf(row.enterprise) === 0
        ? [
            {
              place: rowPlace(row, "fu4", "cost"),
              message: `${rowWords(view, "fu4", row)} 实际改造成本：为 0 → 请填写测算的成本，未测算的留空`,
            },
          ]
        : [],
  },
  {
    on: "enterprise",
    code: "COST_TINY",
    citation: inferred("附4 单位：万元"),
    reads: ["fu4.cost", "fu4.unit"],
    sentence: "实际改造成本小得可疑，可能填错了单位",
    next: "核对单位是否为万元",
    find: (row, { view, options }) => {
      const cost = costOf(row.enterprise);
      if (!cost || cost >= options.tinyCost * WAN) return [];
      const words = `实际改造成本：${row.enterprise.cost} 万元过小 → 请核对单位是否为万元`;
      return [{ place: rowPlace(row, "fu4", "cost"), message: `${rowWords(view, "fu4", row)} ${words}` }];
    },
  },
  {
    on: "enterprise",
    code: "COST_HUGE",
    citation: inferred("附4 单位：万元"),
    reads: ["fu4.cost", "fu4.unit"],
    sentence: "实际改造成本大得可疑，可能按元填写",
    next: "核对单位是否为万元",
    find: (row, { view, options }) => {
      const cost = costOf(row.enterprise);
      if (!cost || cost <= options.hugeCost * WAN) return [];
      const words = `实际改造成本：${row.enterprise.cost} 万元过大 → 请核对单位是否为万元`;
      return [{ place: rowPlace(row, "fu4", "cost"), message: `${rowWords(view, "fu4", row)} ${words}` }];
    },
  },
  {
    on: "industry",
    code: "COST_OUTLIER",
    citation: inferred("附2 四（二）结合不同细分行业中小企业数字化转型特点"),
    reads: COST,
    sentence: "一家企业的成本是本行业中位数的若干倍或若干分之一",
    next: "核对单位和测算依据",
    find: outliers,
  },
  {
    on: "industry",
    code: "COSTS_ALL_EQUAL",
    citation: inferred("附2 四（二）评估实际改造成本"),
    reads: COST,
    sentence: "一个行业的成本全部相同",
    next: "核对是否逐家测算",
    find: allEqual,
  },
  {
    on: "industry",
    code: "COSTS_ROUND",
    citation: inferred("附2 四（二）评估实际改造成本"),
    reads: COST,
    sentence: "一个行业的成本几乎都是 10 万元的整数倍",
    next: "核对是否逐家测算",
    find: mostlyRound,
  },
  {
    on: "industry",
    code: "MANY_COSTS_AT_CAP",
    citation: inferred("附4 注"),
    reads: ["fu4.cost", "fu4.note"],
    sentence: "多家企业的成本恰为奖补封顶所对应的成本",
    next: "核对测算依据",
    find: atCap,
  },
  {
    on: "industry",
    code: "COSTS_BELOW_CAP",
    citation: inferred("附4 注"),
    reads: ["fu4.cost", "fu4.note"],
    sentence: "多家企业的成本略低于奖补封顶所对应的成本",
    next: "核对测算依据",
    find: belowCap,
  },
  {
    on: "industry",
    code: "COST_ABOVE_PRICES",
    citation: inferred("附2 三（二）与附4"),
    reads: ["fu2.3.2", "fu4.cost"],
    sentence: "企业的成本远高于其服务平台全部应用场景报价之和",
    next: "核对成本或报价",
    find: abovePrices,
  },
];
