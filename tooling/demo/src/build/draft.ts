import type { Enterprise, IndustryPlan, PlanDocument, Platform, Solution } from "@dengta/domain";
import type { Progress, UnitMix } from "../data/unit-mix.ts";
import { type Random, randomFor } from "../random.ts";

/** A complete plan as it stood while it was still being written. */
export function asDraft(document: PlanDocument, unit: UnitMix, progress: Progress): PlanDocument {
  const random = randomFor("draft", document.regionCode);
  const texts = thinned(document.texts, random, progress);
  const industries = document.industries.map((industry, index) => {
    const watched = unit.industries[index]?.[2] === "atCap" ? industry.platforms[0]?.id : undefined;
    return draftIndustry(industry, watched ?? null, random, progress);
  });
  return {
    ...document,
    texts: progress.templateTextLeft ? { ...texts, "main.1.1.situation": TEMPLATE_TEXT } : texts,
    industries,
    evidence: document.evidence.filter(() => random.chance(progress.details)),
  };
}

/** A sentence begun from the blank form, its place holders still in it. */
const TEMPLATE_TEXT = "XX省中小企业数字化总体情况：202X年，";

function thinned(
  texts: Readonly<Record<string, string>>,
  random: Random,
  progress: Progress,
): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).filter(() => random.chance(progress.texts)));
}

/** `watched`: the platform that shows something about its amounts, which therefore stay. */
function draftIndustry(
  industry: IndustryPlan,
  watched: string | null,
  random: Random,
  progress: Progress,
): IndustryPlan {
  let aboveCeiling = progress.aboveCeiling;
  const enterprises = industry.enterprises.map((full) => {
    if (full.platformId === watched) return full;
    const enterprise = draftEnterprise(full, random, progress);
    const { cost, requested } = enterprise;
    if (aboveCeiling === 0 || cost === null || requested === null || Number(cost) >= 100) return enterprise;
    aboveCeiling -= 1;
    // The cap typed for a firm whose 30 % lies below it.
    return { ...enterprise, requested: "30.00" };
  });
  return {
    ...industry,
    texts: thinned(industry.texts, random, progress),
    platforms: industry.platforms.map((platform) => draftPlatform(platform, random, progress)),
    enterprises,
  };
}

function draftEnterprise(full: Enterprise, random: Random, progress: Progress): Enterprise {
  const hasCost = random.chance(progress.costs);
  const hasRequest = random.chance(progress.requests);
  const hasPlatform = random.chance(Math.max(progress.platforms, 0.7));
  const details = random.chance(progress.details)
    ? {}
    : { schedule: "", goal: "", content: "", assurance: "", level: null, targetLevel: null };
  return {
    ...full,
    ...details,
    platformId: hasPlatform ? full.platformId : null,
    cost: hasCost ? full.cost : null,
    costBasis: hasCost ? full.costBasis : null,
    requested: hasCost && hasRequest ? full.requested : null,
  };
}

function draftPlatform(full: Platform, random: Random, progress: Progress): Platform {
  const keep = (text: string) => (random.chance(progress.platforms) ? text : "");
  const draftSolution = (solution: Solution): Solution => ({
    ...solution,
    investmentReturn: keep(solution.investmentReturn),
    training: keep(solution.training),
    prices: solution.prices.filter(() => random.chance(progress.platforms)),
  });
  return {
    ...full,
    cases: keep(full.cases),
    quality: keep(full.quality),
    solutions: random.chance(progress.platforms) ? full.solutions.map(draftSolution) : [],
    kpiValues: full.kpiValues.map((value) =>
      random.chance(progress.targets) ? value : { ...value, target: null },
    ),
  };
}
