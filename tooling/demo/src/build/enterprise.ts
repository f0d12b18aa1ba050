import { type DigitalLevel, type Enterprise, levelOfScore2022, RUBRIC_2022 } from "@dengta/domain";
import type { IndustryProfile } from "../data/industries/index.ts";
import { ENTERPRISE_TEXTS } from "../data/texts/enterprises.ts";
import { fill } from "../fill.ts";
import { demoId } from "../hash.ts";
import type { Random } from "../random.ts";
import type { Amounts } from "./amounts.ts";
import { draw } from "./draw.ts";
import type { Identity } from "./names.ts";

const SCORES = [8, 18, 24, 29, 34, 40, 46, 53, 63];
const EMPLOYEES = [14, 28, 45, 66, 90, 125, 170, 240, 360, 560];
const LEVEL_WORDS = ["一级以下", "一级", "二级", "三级", "四级"] as const;

/** 试点企业 with everything that the plan asks of it. */
export function enterpriseOf(
  random: Random,
  profile: IndustryProfile,
  platformId: string,
  costBasis: Enterprise["costBasis"],
  { name, uscc }: Identity,
  amounts: Amounts,
  path: readonly (string | number)[],
): Enterprise {
  const score = draw(random, SCORES).toFixed(1);
  const level = levelOfScore2022(Number(score));
  const targetLevel = Math.min(4, Math.max(2, level + (random.chance(0.3) ? 2 : 1)));
  const scenarios = random.sample(profile.common, random.between(2, 3));
  const own = random.chance(0.3) ? random.sample(profile.individual, 1) : [];
  const facts = {
    scenarios: [...scenarios, ...own].map(({ scenario }) => scenario).join("、"),
    first: scenarios[0]?.scenario ?? "",
    from: levelWords(level),
    to: levelWords(targetLevel),
    equipment: profile.equipment,
  };
  return {
    id: demoId("ent", ...path),
    name,
    uscc,
    platformId,
    ...amounts,
    costBasis,
    schedule: scheduleOf(random),
    goal: fill(random.pick(ENTERPRISE_TEXTS.goal), facts),
    content: fill(random.pick(ENTERPRISE_TEXTS.content), facts),
    assurance: random.pick(ENTERPRISE_TEXTS.assurance),
    size: sizeOf(random),
    level: {
      rubricId: RUBRIC_2022,
      score,
      level,
      assessedBy: random.chance(0.4) ? "onSite" : "self",
      assessedOn: `2022-09-${String(random.between(1, 28)).padStart(2, "0")}`,
    },
    targetLevel,
  };
}

function levelWords(level: DigitalLevel): string {
  return LEVEL_WORDS[level] ?? "";
}

/** Within the one-year period: begun in autumn, finished by next summer. */
function scheduleOf(random: Random): string {
  const start = random.between(10, 12);
  const end = random.between(4, 8);
  return `2022年${start}月至2023年${end}月`;
}

/** Small and medium industrial firms: fewer than 1,000 people, below 400 million yuan. */
function sizeOf(random: Random): Enterprise["size"] {
  const employees = Math.round(draw(random, EMPLOYEES));
  const revenue = employees * random.between(32, 68);
  const assets = Math.round((revenue * random.between(50, 115)) / 100);
  return { sector: "industrial", employees, revenue, assets };
}
