import { type IndustryPlan, placeIn } from "@dengta/domain";
import {
  type EnterpriseRow,
  formWords,
  isBlank,
  nameWords,
  type PlanView,
  rowWords,
} from "../plan-view/index.ts";
import { type Slot, type SlotBase, slot, textSlot } from "./slot.ts";

/** 附1: at least one industry, each with its name. */
export function industrySlots(view: PlanView): Slot[] {
  const place = placeIn("fu1");
  const base: SlotBase = {
    node: place,
    code: "INDUSTRY_MISSING",
    place,
    where: formWords(view, "fu1", null),
  };
  const { industries } = view.document;
  return [
    slot(base, "industry", "试点行业", industries.length > 0),
    ...industries.map(({ id, name }, index) => {
      const own = {
        ...base,
        place: placeIn("fu1", { industryId: id }),
        where: `${base.where} 第${index + 1}行`,
      };
      return textSlot(own, "name", "试点行业名称", name);
    }),
  ];
}

/** 附3 and 附4: at least one firm each. */
export function tableSlots(view: PlanView, industry: IndustryPlan): Slot[] {
  return (["fu3", "fu4"] as const).map((form) =>
    slot(tableBase(view, form, industry), "enterprises", "试点企业", industry.enterprises.length > 0),
  );
}

/** A row of 附3: its name and its platform. */
export function enterpriseListSlots(view: PlanView, row: EnterpriseRow): Slot[] {
  const own = rowBase(view, "fu3", row);
  const { name } = row.enterprise;
  return [
    textSlot({ ...own, code: "ENTERPRISE_INCOMPLETE" }, "name", "试点企业名称", name),
    slot(
      { ...own, code: "ENTERPRISE_WITHOUT_PLATFORM" },
      "platformId",
      "对应服务平台",
      row.platform !== null,
    ),
  ];
}

/** A row of 附4: its cost and what the unit requests; its target level where the caps go by it. */
export function costTableSlots(view: PlanView, row: EnterpriseRow): Slot[] {
  const own = rowBase(view, "fu4", row);
  const { cost, requested, targetLevel } = row.enterprise;
  const { ruleset } = view.context;
  const byLevel = ruleset.caps.some(({ when }) => when !== null);
  return [
    slot({ ...own, code: "COST_MISSING" }, "cost", "实际改造成本", cost !== null),
    slot({ ...own, code: "REQUEST_MISSING" }, "requested", "奖补资金额", requested !== null),
    ...(byLevel
      ? [slot({ ...own, code: "TARGET_LEVEL_MISSING" }, "targetLevel", "目标等级", targetLevel !== null)]
      : []),
  ];
}

function rowBase(view: PlanView, form: "fu3" | "fu4", row: EnterpriseRow): SlotBase {
  const { id, platformId } = row.enterprise;
  const base = tableBase(view, form, row.industry);
  const place = { ...base.place, platformId, enterpriseId: id };
  return { ...base, place, where: rowWords(view, form, row) };
}

/** 附5: every platform sets a target for every indicator; a baseline may not exist. */
export function kpiSlots(view: PlanView, industry: IndustryPlan): Slot[] {
  return industry.platforms.flatMap((platform, index) => {
    const place = placeIn("fu5", { industryId: industry.id, platformId: platform.id });
    const where = `${formWords(view, "fu5", industry)} 服务平台${nameWords(platform.name, index, "个")}`;
    const base: SlotBase = { node: place, code: "KPI_TARGET_MISSING", place, where };
    const targets = new Map(platform.kpiValues.map(({ indicatorId, target }) => [indicatorId, target]));
    return industry.indicators.map(({ id, name }) =>
      slot(base, `${id}.target`, `${name}的目标值`, !isBlank(targets.get(id))),
    );
  });
}

function tableBase(view: PlanView, form: "fu3" | "fu4", industry: IndustryPlan): SlotBase {
  const place = placeIn(form, { industryId: industry.id });
  return { node: place, code: "ENTERPRISE_MISSING", place, where: formWords(view, form, industry) };
}
