import type { Enterprise, IndustryPlan, PlanDocument } from "@dengta/domain";
import { SAMPLE_FIRMS, ZHEJIANG_INDUSTRIES, ZHEJIANG_MAIN } from "../data/zhejiang/index.ts";
import { fill } from "../fill.ts";
import { randomFor } from "../random.ts";
import { makeUscc } from "../uscc.ts";
import { costEvidenceOf } from "./evidence.ts";
import { averagePriceOf } from "./industry.ts";

/** 浙江省's plan in words of its own: the one that visitors read, import into and submit. */
export function asZhejiang(document: PlanDocument): PlanDocument {
  const industries = document.industries.map(inOwnWords);
  return {
    ...document,
    texts: { ...ZHEJIANG_MAIN },
    industries,
    evidence: industries.flatMap(evidenceOf),
  };
}

function inOwnWords(industry: IndustryPlan): IndustryPlan {
  const words = Object.entries(ZHEJIANG_INDUSTRIES).find(([name]) => name === industry.name)?.[1];
  if (words === undefined) throw new Error(`no words for ${industry.name}`);
  const platforms = industry.platforms.map((platform, index) => {
    const own = words.platforms[index];
    if (own === undefined) throw new Error(`no words for platform ${index} of ${industry.name}`);
    const { solution, ...factors } = own;
    const solutions = platform.solutions.map((built) => ({ ...built, ...solution }));
    return { ...platform, ...factors, solutions };
  });
  const facts = { averagePrice: averagePriceOf(platforms) };
  const texts = Object.entries(words.texts).map(([id, text]) => [id, fill(text, facts)]);
  const own = { ...industry, texts: Object.fromEntries(texts), platforms };
  return industry.name === "定制家具" ? withSampleFirms(own) : own;
}

/** Each sample firm takes the place of the first made-up one of its platform that is still there. */
function withSampleFirms(industry: IndustryPlan): IndustryPlan {
  const random = randomFor("sample-firms");
  const enterprises = [...industry.enterprises];
  const taken = new Set<Enterprise>();
  for (const { name, platform, division } of SAMPLE_FIRMS) {
    const platformId = industry.platforms[platform]?.id;
    const index = enterprises.findIndex((firm) => firm.platformId === platformId && !taken.has(firm));
    const firm = enterprises[index];
    if (firm === undefined) throw new Error(`no place for ${name}`);
    const named = { ...firm, name, uscc: makeUscc(random, division) };
    enterprises[index] = named;
    taken.add(named);
  }
  return { ...industry, enterprises };
}

function evidenceOf({ platforms, enterprises }: IndustryPlan) {
  return platforms.map((platform) => {
    const basis = enterprises.find(({ platformId }) => platformId === platform.id)?.costBasis ?? null;
    return costEvidenceOf(platform, basis);
  });
}
