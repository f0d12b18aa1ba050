import { blankPlan, type PlanDocument, type RegionCode } from "@dengta/domain";
import { DEMO_BATCH } from "../batch.ts";
import { returnNoteOf } from "../data/return-notes.ts";
import { MAIN_TEXTS } from "../data/texts/main-plan.ts";
import { unitOf } from "../data/units.ts";
import { randomFor } from "../random.ts";
import type { DemoPlan } from "../types.ts";
import { asDraft } from "./draft.ts";
import { industryOf } from "./industry.ts";
import { nameBookOf } from "./names.ts";
import { withSharedEnterprise } from "./shared-enterprise.ts";
import { regionFacts, textsFrom } from "./texts.ts";
import { asZhejiang } from "./zhejiang.ts";

/** The plan of one of the 37 units. */
export function demoPlanOf(regionCode: RegionCode): DemoPlan {
  const unit = unitOf(regionCode);
  const { state } = unit;
  if (state === "notStarted") return { document: blankPlan(DEMO_BATCH, regionCode), state };

  const complete = withSharedEnterprise(completePlanOf(regionCode));
  if (state === "returned") return { document: complete, state, returnNote: returnNoteOf(complete) };
  if (unit.progress !== undefined) return { document: asDraft(complete, unit, unit.progress), state };
  return { document: regionCode === "330000" ? asZhejiang(complete) : complete, state };
}

function completePlanOf(regionCode: RegionCode): PlanDocument {
  const unit = unitOf(regionCode);
  const facts = regionFacts(
    regionCode,
    unit.industries.map(([name]) => name),
  );
  const names = nameBookOf(regionCode);
  const shared = unit.sharesPlatform === true ? [names.platform()] : [];
  const built = unit.industries.map((mix, index) =>
    industryOf(regionCode, mix, facts, names, index < 2 ? shared : []),
  );
  return {
    ...blankPlan(DEMO_BATCH, regionCode),
    texts: textsFrom(randomFor("main", regionCode), [MAIN_TEXTS], facts),
    industries: built.map(({ industry }) => industry),
    evidence: built.flatMap(({ evidence }) => evidence),
  };
}
