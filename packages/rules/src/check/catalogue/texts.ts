import { type FindingRepair, findRegion, REGIONS, type Region } from "@dengta/domain";
import { isBlank } from "../../plan-view/index.ts";
import type { Check, Raised, RowScope } from "../check.ts";
import { inferred, printed } from "../cite.ts";
import { type PlacedText, textsOfForm } from "../texts.ts";

const X = "[XxＸｘ×*＊]";
/** What the blank template prints where a unit writes its own words, in any width. */
const LEFT = new RegExp(
  `[2２][0０](?:[2２]${X}|${X}{2})|${X}{2,}(?:省|自治区|市|县|行业|公司|企业|平台|集团)|某(?:省|市|县|行业|公司)|[（(]模板[^）)]{0,12}[）)]`,
  "gu",
);

function leftIn(text: string): string[] {
  return [...new Set(text.match(LEFT) ?? [])];
}

function templateTextLeft(item: PlacedText, { view }: RowScope): Raised[] {
  const left = leftIn(item.text);
  if (left.length === 0) return [];
  const repair = repairOf(view.document.regionCode, view.document.batch.year, item);
  const words = `${item.label}：残留模板文字“${left.join("”“")}” → ${repair?.label ?? "请改为实际内容"}`;
  return [{ place: item.place, message: `${item.where} ${words}`, repair }];
}

/** Safe where the plan itself says what belongs there, and nothing is left over afterwards. */
function repairOf(
  regionCode: string,
  year: number,
  { text, industry, place }: PlacedText,
): FindingRepair | null {
  const region = findRegion(regionCode)?.fullName;
  const words = (left: string): string => {
    if (/^[2２]/u.test(left)) return String(year);
    if (/^[（(]/u.test(left)) return "";
    if (left.endsWith("省")) return region ?? left;
    const known =
      left.endsWith("行业") && place.form !== "fu1" && industry !== null && !isBlank(industry.name);
    return known ? `${industry.name}行业` : left;
  };
  const value = text.replace(LEFT, words);
  if (value.match(LEFT) !== null) return null;
  const shown = [...new Set((text.match(LEFT) ?? []).map(words))].filter((word) => word !== "");
  return { label: shown.length === 0 ? "删去" : `改为 ${shown.join("、")}`, value };
}

/** 江苏省中小企业, 广东省试点行业: a plan written from another unit's. */
function otherRegion(item: PlacedText, { view }: RowScope): Raised[] {
  const own = findRegion(view.document.regionCode);
  if (own === null) return [];
  const named = REGIONS.filter((region) => isOther(region, own) && speaksOf(item.text, region));
  if (named.length === 0) return [];
  const names = named.map(({ fullName }) => fullName).join("、");
  const words = `${item.label}：写的是${names}，申报单位为${own.fullName} → 请核对是否为其他方案的文字`;
  return [{ place: item.place, message: `${item.where} ${words}` }];
}

function isOther(region: Region, own: Region): boolean {
  return region.code !== own.code && region.code !== own.parentCode && region.parentCode !== own.code;
}

function speaksOf(text: string, { fullName }: Region): boolean {
  return text.includes(fullName) && SUBJECTS.some((subject) => text.includes(`${fullName}${subject}`));
}

const SUBJECTS = ["中小企业", "试点", "实施方案", "数字化转型"];

/** 试点企业20家, 20家试点企业, 服务平台3个. */
const COUNTED =
  /(?:试点企业|服务平台)(?:共|合计|数量为|有)?(\d{1,4})[家个户]|(\d{1,4})[家个户](?:试点企业|服务平台)/gu;

function countDiffers(item: PlacedText): Raised[] {
  const { industry } = item;
  if (industry === null) return [];
  return [...item.text.matchAll(COUNTED)].flatMap(([words, behind, before]) => {
    const isPlatform = words.includes("服务平台");
    const listed = isPlatform ? industry.platforms.length : industry.enterprises.length;
    if (listed === 0 || Number(behind ?? before) === listed) return [];
    const table = isPlatform ? "附2 三（二）" : "附3";
    const message = `${item.where} ${item.label}：“${words}”，${table}列有 ${listed} 家 → 请核对文字或表格`;
    return [{ place: item.place, message }];
  });
}

/** 2022年9月至2022年3月 */
const PERIOD =
  /(\d{4})年(?:(\d{1,2})月)?(?:\d{1,2}日)?\s*(?:至|到|-|—|–|~|～)+\s*(?:(\d{4})年)?(?:(\d{1,2})月)?/gu;

function datesOutOfOrder(item: PlacedText): Raised[] {
  return [...item.text.matchAll(PERIOD)].flatMap(([words, fromYear, fromMonth, toYear, toMonth]) => {
    if (toYear === undefined && toMonth === undefined) return [];
    const from = Number(fromYear) * 100 + Number(fromMonth ?? 1);
    const to = Number(toYear ?? fromYear) * 100 + Number(toMonth ?? 12);
    if (from <= to) return [];
    const message = `${item.where} ${item.label}：“${words.trim()}”的终止时间早于开始时间 → 请核对年月`;
    return [{ place: item.place, message }];
  });
}

/** Checks that read one text at a time. */
export const TEXT_CHECKS: readonly Check[] = [
  {
    on: "text",
    code: "TEMPLATE_TEXT_LEFT",
    citation: printed("各表标题和各部分的 202X年、XX省、XX行业、（模板）"),
    reads: ["main", "fu1.industry", "fu2", "fu3.enterprise"],
    sentence: "文字中留有模板的 202X、20XX、XX省、某省、XX行业、XX公司、（模板）",
    next: "改为本申报单位、本批次和本行业的实际名称",
    find: templateTextLeft,
  },
  {
    on: "text",
    code: "TEXT_OTHER_REGION",
    citation: inferred("附件2 标题 XX省"),
    reads: ["main", "fu2"],
    sentence: "文字中写的是其他申报单位的中小企业、试点或方案",
    next: "核对是否从其他方案抄来，改为本申报单位的情况",
    find: otherRegion,
  },
  {
    on: "text",
    code: "DATES_OUT_OF_ORDER",
    citation: inferred("附2 四（一）时间安排"),
    reads: ["fu2.4.1", "fu2.5", "fu2.2.1"],
    sentence: "一段时间的终止年月早于开始年月",
    next: "核对起止年月",
    find: datesOutOfOrder,
  },
];

/** Reads the tables beside the texts, so it is a check of the industry. */
export const COUNT_CHECK: Check = {
  on: "industry",
  code: "TEXT_COUNT_DIFFERS",
  citation: inferred("附2 与附3"),
  reads: ["fu2", "fu3.enterprise"],
  sentence: "附2 文字写的试点企业或服务平台家数与表格不同",
  next: "以表格为准核对文字",
  find: (industry, { view }) => textsOfForm(view, "fu2", industry, industry.texts).flatMap(countDiffers),
};
