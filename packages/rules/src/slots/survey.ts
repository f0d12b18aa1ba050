import { SCENARIO_KIND_LABELS } from "@dengta/domain";
import { type SectionContext, type Slot, slot, textSlot } from "./slot.ts";

/** 二（二）: 厘清亟需解决的共性问题; every problem listed is described. */
export function problemSlots({ industry, base }: SectionContext): Slot[] {
  const own = { ...base, code: "PROBLEM_MISSING" } as const;
  const hasCommon = industry.problems.some(({ scope }) => scope === "common");
  return [
    slot(own, "problems", "共性问题", hasCommon),
    ...industry.problems.map(({ id, description }, index) =>
      textSlot(own, `problems.${id}.description`, `第${index + 1}个问题的内容`, description),
    ),
  ];
}

/** 二（二）: 提炼行业共性应用场景和企业个性应用场景; every scenario listed has a name. */
export function scenarioSlots({ industry, base }: SectionContext): Slot[] {
  const own = { ...base, code: "SCENARIO_MISSING" } as const;
  const kinds = ["common", "individual"] as const;
  return [
    ...kinds.map((kind) => {
      const exists = industry.scenarios.some((scenario) => scenario.kind === kind);
      return slot(own, "scenarios", SCENARIO_KIND_LABELS[kind], exists);
    }),
    ...industry.scenarios.map(({ id, name }, index) =>
      textSlot(own, `scenarios.${id}.name`, `第${index + 1}个场景的名称`, name),
    ),
  ];
}
