import { type Finding, type FindingRepair, findRegion } from "@dengta/domain";
import { isBlank, type PlanView } from "../plan-view/index.ts";
import { finding } from "./finding.ts";
import { type PlacedText, textsOf } from "./texts.ts";

/** What the blank template prints where a unit writes its own words, in any width of X. */
const LEFT = /202[XxＸｘ]|[XxＸｘ×]{2,}(?:省|自治区|市|行业)/g;

/** Text of the blank form that nobody replaced: 202X, XX省, XX行业. */
export function checkTemplateText(view: PlanView): Finding[] {
  return textsOf(view).flatMap((item) => {
    const left = [...new Set(item.text.match(LEFT) ?? [])];
    if (left.length === 0) return [];
    const repair = repairOf(view, item);
    const how = repair?.label ?? "请改为实际内容";
    const words = `${item.label}：残留模板文字“${left.join("”“")}” → ${how}`;
    return [finding("TEMPLATE_TEXT_LEFT", item.place, `${item.where} ${words}`, repair)];
  });
}

/** Safe where the plan itself says what belongs there, and nothing is left over afterwards. */
function repairOf({ document }: PlanView, { text, industry, place }: PlacedText): FindingRepair | null {
  const isIndustryName = place.form === "fu1";
  const region = findRegion(document.regionCode)?.fullName;
  const words = (left: string): string => {
    if (left.startsWith("202")) return String(document.batch.year);
    if (left.endsWith("省")) return region ?? left;
    const known = left.endsWith("行业") && industry !== null && !isIndustryName && !isBlank(industry.name);
    return known ? `${industry.name}行业` : left;
  };
  const value = text.replace(LEFT, words);
  if (value.match(LEFT) !== null) return null;
  const shown = [...new Set((text.match(LEFT) ?? []).map(words))];
  return { label: `改为 ${shown.join("、")}`, value };
}
