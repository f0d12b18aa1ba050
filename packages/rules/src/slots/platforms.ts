import { PLATFORM_FIELD_LABELS, type Platform, SOLUTION_FIELD_LABELS, type Solution } from "@dengta/domain";
import { isBlank, nameWords } from "../plan-view/index.ts";
import { type SectionContext, type Slot, type SlotBase, slot, textSlot } from "./slot.ts";

/** 三（二）: 行业知识积累、技术开发能力、行业服务生态、行业成功案例、服务质量, for each platform. */
export function platformSlots({ industry, base }: SectionContext): Slot[] {
  const any = slot(
    { ...base, code: "PLATFORM_MISSING" },
    "platforms",
    "服务平台",
    industry.platforms.length > 0,
  );
  return [
    any,
    ...industry.platforms.flatMap((platform, index) => {
      const own = { ...at(base, platform, index), code: "PLATFORM_INCOMPLETE" } as const;
      return [
        textSlot(own, "name", "名称", platform.name),
        ...labelled(PLATFORM_FIELD_LABELS).map(([key, label]) => textSlot(own, key, label, platform[key])),
      ];
    }),
  ];
}

/** 三（二）: content, features, price of each scenario, return, time and training, for each platform's solutions. */
export function solutionSlots({ industry, base }: SectionContext): Slot[] {
  return industry.platforms.flatMap((platform, index) => {
    const own = at(base, platform, index);
    const any = slot(
      { ...own, code: "SOLUTION_MISSING" },
      "solutions",
      "解决方案",
      platform.solutions.length > 0,
    );
    const priced = new Set(
      platform.solutions.flatMap(({ prices }) =>
        prices.filter(({ price }) => price !== null).map((p) => p.scenarioId),
      ),
    );
    // Prices wait for a solution to stand in and for the scenarios to have names.
    const toPrice =
      platform.solutions.length === 0 ? [] : industry.scenarios.filter(({ name }) => !isBlank(name));
    return [
      any,
      ...platform.solutions.flatMap((solution, place) => textSlots(solution, place, own)),
      ...toPrice.map(({ id, name }) =>
        slot({ ...own, code: "SCENARIO_PRICE_MISSING" }, "solutions", `场景“${name}”的价格`, priced.has(id)),
      ),
    ];
  });
}

function textSlots(solution: Solution, index: number, platform: SlotBase): Slot[] {
  const where = `${platform.where} 解决方案${nameWords(solution.name, index, "个")}`;
  const own = { ...platform, code: "SOLUTION_INCOMPLETE", where } as const;
  const field = (key: string) => `solutions.${solution.id}.${key}`;
  return [
    textSlot(own, field("name"), "名称", solution.name),
    ...labelled(SOLUTION_FIELD_LABELS).map(([key, label]) => textSlot(own, field(key), label, solution[key])),
  ];
}

function at(base: SlotBase, platform: Platform, index: number): SlotBase {
  return {
    ...base,
    place: { ...base.place, platformId: platform.id },
    where: `${base.where} 服务平台${nameWords(platform.name, index, "个")}`,
  };
}

function labelled<Key extends string>(labels: Readonly<Record<Key, string>>): [Key, string][] {
  return Object.entries(labels) as [Key, string][];
}
