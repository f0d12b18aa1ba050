import { ENTERPRISE_FIELD_LABELS, type IndustryPlan } from "@dengta/domain";
import { cleanParagraphs } from "../ooxml/index.ts";
import { TEXT_WIDTH } from "./format.ts";
import { gridTable } from "./grid.ts";
import type { Item } from "./items.ts";

/** 时间安排, 转型目标, 改造具体内容 and 完成保障 of every firm (附2 四（一）), numbered as in 附3. */
export function enterprisesItem(industry: IndustryPlan): Item[] {
  if (industry.enterprises.length === 0) return [];
  const { schedule, goal, content, assurance } = ENTERPRISE_FIELD_LABELS;
  const table = gridTable({
    widths: [520, 1500, 1100, 1700, TEXT_WIDTH - 6320, 1500],
    header: ["序号", "试点企业名称", schedule, goal, content, assurance],
    rows: industry.enterprises.map((enterprise, index) => [
      { lines: [String(index + 1)], align: "center" },
      { lines: [enterprise.name], align: "left" },
      { lines: [enterprise.schedule], align: "left" },
      { lines: cleanParagraphs(enterprise.goal), align: "left" },
      { lines: cleanParagraphs(enterprise.content), align: "left" },
      { lines: cleanParagraphs(enterprise.assurance), align: "left" },
    ]),
    size: "denseTable",
  });
  return [{ label: "试点企业时间安排、转型目标、改造具体内容及完成保障", blocks: [table] }];
}
