import { type Enterprise, formatWan, type KpiIndicator, type Platform, parseWan } from "@dengta/domain";
import type { IndustryProfile } from "../data/industries/index.ts";
import { PLATFORM_TEXTS, SOLUTION_TEXTS } from "../data/texts/platforms.ts";
import { type Facts, fill } from "../fill.ts";
import { demoId } from "../hash.ts";
import type { Random } from "../random.ts";
import { kpiValuesOf } from "./kpi.ts";
import type { Identity } from "./names.ts";
import { scenarioId } from "./survey.ts";

export interface PlatformParts {
  readonly id: string;
  readonly identity: Identity;
  readonly profile: IndustryProfile;
  readonly indicators: readonly KpiIndicator[];
  readonly firms: readonly Enterprise[];
  readonly facts: Facts;
  /** Of the industry. */
  readonly path: readonly string[];
}

/** 服务平台 with the five factors, one solution that prices every scenario, and its 附5. */
export function platformOf(random: Random, parts: PlatformParts): Platform {
  const { id, identity, profile, indicators, firms, facts, path } = parts;
  const say = (ways: readonly string[]) => fill(random.pick(ways), facts);
  const [knowledge, technology, ecosystem, cases, quality] = [
    say(PLATFORM_TEXTS.knowledge),
    say(PLATFORM_TEXTS.technology),
    say(PLATFORM_TEXTS.ecosystem),
    say(PLATFORM_TEXTS.cases),
    say(PLATFORM_TEXTS.quality),
  ];
  return {
    id,
    ...identity,
    knowledge,
    technology,
    ecosystem,
    cases,
    quality,
    solutions: [
      {
        id: demoId("sol", id),
        name: say(SOLUTION_TEXTS.name),
        content: say(SOLUTION_TEXTS.content),
        features: say(SOLUTION_TEXTS.features),
        prices: [...profile.common, ...profile.individual].map((theme) => ({
          scenarioId: scenarioId(path, theme),
          price: priceOf(random, theme.price),
        })),
        investmentReturn: say(SOLUTION_TEXTS.investmentReturn),
        implementationTime: say(SOLUTION_TEXTS.implementationTime),
        training: say(SOLUTION_TEXTS.training),
      },
    ],
    kpiValues: kpiValuesOf(random, indicators, firms),
  };
}

/** About the usual price, to the tenth of a 万元. */
function priceOf(random: Random, usual: number): string {
  const tenths = Math.round((usual * random.between(82, 118)) / 10);
  return formatWan(parseWan((tenths / 10).toFixed(1)));
}
