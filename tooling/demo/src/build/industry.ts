import {
  blankIndustry,
  type Enterprise,
  type Evidence,
  formatWan,
  type IndustryPlan,
  KPI_SETS,
  type KpiSet,
  type Platform,
  parseWan,
} from "@dengta/domain";
import { profileOf } from "../data/industries/index.ts";
import { DELIVERY_TEXTS } from "../data/texts/delivery.ts";
import { SELECTION_TEXTS } from "../data/texts/selection.ts";
import type { IndustryMix } from "../data/unit-mix.ts";
import { enumerate, type Facts } from "../fill.ts";
import { demoId } from "../hash.ts";
import { randomFor } from "../random.ts";
import { amountsOf } from "./amounts.ts";
import { enterpriseOf } from "./enterprise.ts";
import { costEvidenceOf } from "./evidence.ts";
import type { Identity, NameBook } from "./names.ts";
import { platformOf } from "./platform.ts";
import { surveyOf } from "./survey.ts";
import { industryFacts, textsFrom } from "./texts.ts";

/** The form's own fourteen rows are those of custom furniture; the core suits all others. */
const FORM_SET_INDUSTRY = "定制家具";

/** An industry with nothing left to fill in, and the evidence of its costs. */
export function industryOf(
  regionCode: string,
  [name, sizes, mark]: IndustryMix,
  facts: Facts,
  names: NameBook,
  identities: readonly Identity[],
): { industry: IndustryPlan; evidence: Evidence[] } {
  const path = [regionCode, name];
  const random = randomFor(...path);
  const profile = profileOf(name);
  const set = kpiSetOf(name === FORM_SET_INDUSTRY ? "form-2022" : "core-2022");
  const own: Facts = { ...facts, ...industryFacts(random, profile) };

  const built = sizes.map((size, index) => {
    const id = demoId("plf", ...path, index);
    const basis: Enterprise["costBasis"] = random.chance(0.3) ? "thirdParty" : "platformStandard";
    const amounts = amountsOf(random, size, mark === "atCap" && index > 0 ? undefined : mark);
    const firms = amounts.map((amount, row) =>
      enterpriseOf(random, profile, id, basis, names.enterprise(profile), amount, [...path, index, row]),
    );
    const identity = identities[index] ?? names.platform();
    const parts = { id, identity, profile, indicators: set.indicators, firms, facts: own, path };
    const platform = platformOf(random, parts);
    return { platform, firms, evidence: costEvidenceOf(platform, basis) };
  });

  const platforms = built.map(({ platform }) => platform);
  const enterprises = built.flatMap(({ firms }) => firms);
  const delivery: Facts = {
    ...own,
    platforms: enumerate(platforms.map((platform) => platform.name)),
    platformCount: String(platforms.length),
    enterpriseCount: String(enterprises.length),
    averagePrice: averagePriceOf(platforms),
  };
  return {
    industry: {
      ...blankIndustry(demoId("ind", ...path), name, set),
      texts: textsFrom(random, [SELECTION_TEXTS, DELIVERY_TEXTS], delivery),
      ...surveyOf(profile, path),
      kpiSetId: set.id,
      indicators: [...set.indicators],
      platforms,
      enterprises,
    },
    evidence: built.map(({ evidence }) => evidence),
  };
}

function kpiSetOf(id: string): KpiSet {
  const set = KPI_SETS.find((item) => item.id === id);
  if (set === undefined) throw new Error(`no KPI set ${id}`);
  return set;
}

/** Mean over the platforms of what all their scenarios cost together, 万元 with two decimals. */
export function averagePriceOf(platforms: readonly Platform[]): string {
  const totals = platforms.map(({ solutions }) =>
    solutions.flatMap(({ prices }) => prices).reduce((sum, { price }) => sum + parseWan(price ?? "0.00"), 0),
  );
  const mean = totals.reduce((sum, total) => sum + total, 0) / Math.max(1, totals.length);
  return formatWan(parseWan((mean / 1_000_000).toFixed(2)));
}
