import { findRegion, type Region } from "@dengta/domain";
import { areasOf } from "../data/cities.ts";
import type { IndustryProfile, Theme } from "../data/industries/index.ts";
import type { TextBank } from "../data/texts/bank.ts";
import { type Facts, fill } from "../fill.ts";
import type { Random } from "../random.ts";

/** One way of each field of a bank, with the facts in it. */
export function textsFrom(random: Random, banks: readonly TextBank[], facts: Facts): Record<string, string> {
  const fields = banks.flatMap((bank) => Object.entries(bank));
  return Object.fromEntries(fields.map(([id, ways]) => [id, fill(random.pick(ways), facts)]));
}

export function regionFacts(regionCode: string, industries: readonly string[]): Facts {
  const region = findRegion(regionCode);
  if (region === null) throw new Error(`no region ${regionCode}`);
  return {
    region: region.fullName,
    here: { ...HERE }[region.kind],
    ours: { ...OURS }[region.kind],
    industries: industries.join("、"),
    cities: areasOf(regionCode).slice(0, 3).join("、"),
  };
}

const HERE: Record<Region["kind"], string> = {
  province: "全省",
  autonomousRegion: "全区",
  municipality: "全市",
  plannedCity: "全市",
  corps: "兵团",
};
const OURS: Record<Region["kind"], string> = {
  province: "本省",
  autonomousRegion: "本区",
  municipality: "本市",
  plannedCity: "本市",
  corps: "兵团",
};

export function industryFacts(random: Random, profile: IndustryProfile): Facts {
  const { name, products, upstream, downstream, process, equipment, traits, common, individual } = profile;
  return {
    industry: name,
    products,
    upstream,
    downstream,
    process,
    equipment,
    traits,
    traitList: traits.replaceAll("，", "、"),
    common: listed(random.sample(common, 2)),
    individual: listed(individual),
    commonCount: String(common.length),
    individualCount: String(individual.length),
  };
}

/** Names of scenarios hold 与 themselves, so no 和 between them. */
function listed(themes: readonly Theme[]): string {
  return themes.map(({ scenario }) => scenario).join("、");
}
