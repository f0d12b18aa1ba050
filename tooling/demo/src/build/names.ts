import { type City, citiesOf } from "../data/cities.ts";
import type { IndustryProfile } from "../data/industries/index.ts";
import { NAME_HEADS, NAME_MIDDLES, NAME_TAILS, PLATFORM_TAILS } from "../data/names.ts";
import { type Random, randomFor } from "../random.ts";
import { makeUscc } from "../uscc.ts";

export interface Identity {
  readonly name: string;
  readonly uscc: string;
}

/** Hands out names of one unit, none twice. */
export interface NameBook {
  readonly enterprise: (profile: IndustryProfile) => Identity;
  readonly platform: () => Identity;
}

export function nameBookOf(regionCode: string): NameBook {
  const random = randomFor("names", regionCode);
  const cities = citiesOf(regionCode);
  const used = new Set<string>();
  const fresh = (make: () => string): string => {
    for (;;) {
      const name = make();
      if (used.has(name)) continue;
      used.add(name);
      return name;
    }
  };
  return {
    enterprise: (profile) => {
      const city = random.pick(cities);
      const name = fresh(() => enterpriseName(random, city, random.pick(profile.words)));
      return { name, uscc: makeUscc(random, city[1]) };
    },
    platform: () => {
      const name = fresh(() => `${brand(random)}${random.pick(PLATFORM_TAILS)}`);
      return { name, uscc: makeUscc(random, random.pick(cities)[1]) };
    },
  };
}

function enterpriseName(random: Random, [city]: City, word: string): string {
  const own = brand(random);
  if (random.chance(0.08)) return `${own}（${city}）${word}有限公司`;
  const tail = random.chance(0.06) ? "股份有限公司" : "有限公司";
  return `${city}${random.chance(0.15) ? "市" : ""}${own}${word}${tail}`.replace("市市", "市");
}

function brand(random: Random): string {
  return random.pick(NAME_HEADS) + random.pick(NAME_MIDDLES) + random.pick(NAME_TAILS);
}
