import { type Finding, fen, formatWan, type IndustryPlan, placeIn } from "@dengta/domain";
import { formWords, nameWords, type PlanView } from "../plan-view/index.ts";
import type { SubsidyParameterValues } from "../rulesets/index.ts";
import { BPS } from "../subsidy/line.ts";
import { finding } from "./finding.ts";
import type { CheckOptions } from "./options.ts";

/** Counts that catch the eye: industries, platforms per industry, platforms without firms, costs at the cap. */
export function checkLists(view: PlanView, values: SubsidyParameterValues, options: CheckOptions): Finding[] {
  const { industries } = view.document;
  const limit = options.maximumIndustries;
  const surplus = industries[limit];
  const tooMany =
    surplus === undefined
      ? []
      : [
          finding(
            "TOO_MANY_INDUSTRIES",
            placeIn("fu1", { industryId: surplus.id, field: "name" }),
            `${formWords(view, "fu1", null)} 试点行业：${industries.length} 个，最多 ${limit} 个 → 删除 ${industries.length - limit} 个`,
          ),
        ];
  return [
    ...tooMany,
    ...industries.flatMap((industry) => [
      ...checkPlatformCount(view, industry, options),
      ...checkIdlePlatforms(view, industry),
      ...checkCostsAtCap(view, industry, values, options),
    ]),
  ];
}

function checkPlatformCount(
  view: PlanView,
  industry: IndustryPlan,
  { maximumPlatformsPerIndustry }: CheckOptions,
): Finding[] {
  const count = industry.platforms.length;
  if (count <= maximumPlatformsPerIndustry) return [];
  const place = placeIn("fu2", { industryId: industry.id, field: "platforms" });
  const words = `服务平台：${count} 个，多于 ${maximumPlatformsPerIndustry} 个 → 请核对`;
  return [finding("TOO_MANY_PLATFORMS", place, `${formWords(view, "fu2", industry)} ${words}`)];
}

function checkIdlePlatforms(view: PlanView, industry: IndustryPlan): Finding[] {
  const used = new Set(industry.enterprises.map(({ platformId }) => platformId));
  return industry.platforms.flatMap(({ id, name }, index) => {
    if (used.has(id)) return [];
    const place = placeIn("fu4", { industryId: industry.id, platformId: id });
    const words = `服务平台${nameWords(name, index, "个")} 试点企业：无 → 请对应企业或删除该平台`;
    return [finding("PLATFORM_WITHOUT_ENTERPRISE", place, `${formWords(view, "fu4", industry)} ${words}`)];
  });
}

/** A cost of exactly cap ÷ rate is where a firm's subsidy stops growing. */
function checkCostsAtCap(
  view: PlanView,
  industry: IndustryPlan,
  { enterpriseCapFen, enterpriseRateBps }: SubsidyParameterValues,
  { costsAtCapMinimum, costsAtCapShareBps }: CheckOptions,
): Finding[] {
  const threshold = formatWan(fen(Math.ceil((enterpriseCapFen * BPS) / enterpriseRateBps)));
  const known = industry.enterprises.filter(({ cost }) => cost !== null);
  const count = known.filter(({ cost }) => cost === threshold).length;
  if (count < costsAtCapMinimum || count * BPS < known.length * costsAtCapShareBps) return [];
  const place = placeIn("fu4", { industryId: industry.id, field: "cost" });
  const words = `实际改造成本：${known.length} 家中 ${count} 家恰为 ${threshold} → 请核对测算依据`;
  return [finding("MANY_COSTS_AT_CAP", place, `${formWords(view, "fu4", industry)} ${words}`)];
}
