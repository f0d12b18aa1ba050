import {
  divisionOfUscc,
  findRegion,
  isValidUscc,
  levelOfScore2022,
  REGIONS,
  type Region,
  RUBRIC_2022,
} from "@dengta/domain";
import { explainEnterpriseSize, SIZE_CITATION } from "../../enterprise-size/index.ts";
import { type EnterpriseRow, rowWords } from "../../plan-view/index.ts";
import type { Check, Raised, RowScope } from "../check.ts";
import { inferred } from "../cite.ts";
import { rowPlace } from "../places.ts";

function say(row: EnterpriseRow, { view }: RowScope, field: string, words: string): Raised[] {
  return [{ place: rowPlace(row, "fu3", field), message: `${rowWords(view, "fu3", row)} ${words}` }];
}

/** An empty row asks for its name first. */
function isNamed({ enterprise }: EnterpriseRow): boolean {
  return enterprise.name.trim() !== "";
}

function isLarge(row: EnterpriseRow, scope: RowScope): Raised[] {
  const { sector, ...metrics } = row.enterprise.size;
  if (sector === null) return [];
  const { size, sentence } = explainEnterpriseSize({ sector, ...metrics });
  if (size !== "large") return [];
  return say(row, scope, "size", `企业规模：${sentence} → 不属中小企业，请核对指标或更换企业`);
}

function sizeMissing(row: EnterpriseRow, scope: RowScope): Raised[] {
  const { sector, ...metrics } = row.enterprise.size;
  if (!isNamed(row)) return [];
  if (sector === null)
    return say(row, scope, "size", "企业规模：未填所属门类和指标，无法判定是否中小企业 → 请补填");
  const { size, sentence } = explainEnterpriseSize({ sector, ...metrics });
  return size === null ? say(row, scope, "size", `企业规模：${sentence} → 请补填`) : [];
}

function elsewhere(row: EnterpriseRow, scope: RowScope): Raised[] {
  const region = findRegion(scope.view.document.regionCode);
  const { uscc } = row.enterprise;
  const division = uscc === null || !isValidUscc(uscc) ? null : divisionOfUscc(uscc);
  if (region === null || division === null || division === REGISTERED_NATIONALLY) return [];
  const home = regionOfDivision(division);
  if (home === null || home.code === region.code || isCorps(region, home)) return [];
  const words = `统一社会信用代码：登记地为${home.fullName}，申报单位为${region.fullName} → 请核对`;
  return say(row, scope, "uscc", words);
}

/** 100000: registered with the national authority, wherever the firm sits. */
const REGISTERED_NATIONALLY = "100000";

/** Separately planned cities are units of their own, so their four digits come before the province's two. */
function regionOfDivision(division: string): Region | null {
  const within = (digits: number) => (region: Region) =>
    region.code.slice(0, digits) === division.slice(0, digits);
  const cities = REGIONS.filter(({ kind }) => kind === "plannedCity");
  return cities.find(within(4)) ?? REGIONS.find(within(2)) ?? null;
}

/** 兵团 has no division of its own: its firms are registered in 新疆, and cannot be told apart by code. */
function isCorps(region: Region, home: Region): boolean {
  return region.kind === "corps" && home.code === "650000";
}

/** A field that plans may carry; read as it comes, so that plans without it are left alone. */
function isAlreadyFunded({ enterprise }: EnterpriseRow): boolean {
  return "littleGiant" in enterprise && enterprise.littleGiant === true;
}

function scoreDiffers(row: EnterpriseRow, scope: RowScope): Raised[] {
  const { level } = row.enterprise;
  if (level === null || level.level === null || level.score === null || level.rubricId !== RUBRIC_2022)
    return [];
  const expected = levelOfScore2022(Number(level.score));
  if (expected === level.level) return [];
  return say(
    row,
    scope,
    "level",
    `数字化水平：得分 ${level.score} 应为 ${expected} 级，填的是 ${level.level} 级 → 请核对`,
  );
}

function dateOdd(row: EnterpriseRow, scope: RowScope): Raised[] {
  const on = row.enterprise.level?.assessedOn ?? null;
  const { today } = scope.options;
  const { year } = scope.view.document.batch;
  if (on === null) return [];
  // A pilot lasts a year: an assessment before it cannot be dated after the year that follows the batch.
  const late = today === null ? Number(on.slice(0, 4)) > year + 1 : on > today;
  if (!late && Number(on.slice(0, 4)) > 2000) return [];
  const than = today === null ? `${year} 年批次` : `今天（${today}）`;
  return say(row, scope, "level", `数字化水平：评测日期 ${on} ${late ? `晚于${than}` : "过早"} → 请核对`);
}

function targetLow(row: EnterpriseRow, scope: RowScope): Raised[] {
  const { level, targetLevel } = row.enterprise;
  const present = level?.level ?? null;
  if (present === null || targetLevel === null || targetLevel >= present) return [];
  return say(row, scope, "targetLevel", `目标等级：${targetLevel} 级低于现有 ${present} 级 → 请核对`);
}

const LEVEL_NOTE = inferred("附5 注 中小企业数字化水平等级");

/** Whether each firm may take part, and whether what is said of it agrees with itself. */
export const ENTERPRISE_CHECKS: readonly Check[] = [
  {
    on: "enterprise",
    code: "USCC_MISSING",
    citation: inferred("附3 试点企业名称（表中没有代码栏，代码用于核对重复）"),
    reads: ["fu3.enterprise"],
    sentence: "试点企业没有统一社会信用代码",
    next: "按营业执照补填，便于跨行业、跨单位核对",
    find: (row, scope) =>
      isNamed(row) && row.enterprise.uscc === null
        ? say(row, scope, "uscc", "统一社会信用代码：未填，无法核对是否重复 → 请补填")
        : [],
  },
  {
    on: "enterprise",
    code: "SIZE_MISSING",
    citation: SIZE_CITATION,
    reads: ["fu3.enterprise"],
    sentence: "没有企业规模数据，无法判定是否中小企业",
    next: "补填所属门类、从业人员、营业收入或资产总额",
    find: sizeMissing,
  },
  {
    on: "enterprise",
    code: "ENTERPRISE_IS_LARGE",
    citation: SIZE_CITATION,
    reads: ["fu3.enterprise"],
    sentence: "各项指标均达到大型企业的下限",
    next: "核对指标；确为大型企业的更换企业",
    find: isLarge,
  },
  {
    on: "enterprise",
    code: "USCC_ELSEWHERE",
    citation: { documentId: "uscc-2015", clause: "登记管理机关行政区划码", confidence: "A" },
    reads: ["fu3.enterprise"],
    sentence: "代码中的登记地不属于申报单位",
    next: "核对企业是否在本地登记",
    find: elsewhere,
  },
  {
    on: "enterprise",
    code: "ENTERPRISE_ALREADY_FUNDED",
    citation: {
      documentId: "province-notice-2022",
      clause: "已获中央财政支持的专精特新“小巨人”企业不再纳入（山东省）",
      confidence: "A",
    },
    reads: ["fu3.enterprise"],
    sentence: "企业标明已作为专精特新“小巨人”获中央财政支持",
    next: "核对该企业能否再纳入试点",
    find: (row, scope) =>
      isAlreadyFunded(row)
        ? say(row, scope, "littleGiant", "专精特新“小巨人”：已获中央财政支持 → 请核对能否再纳入试点")
        : [],
  },
  {
    on: "enterprise",
    code: "LEVEL_SCORE_DIFFERS",
    citation: { documentId: "rubric-2022", clause: "等级划分", confidence: "A" },
    reads: ["fu5.note"],
    sentence: "数字化水平的等级与得分在评测表中的分档不符",
    next: "按评测表核对得分或等级",
    find: scoreDiffers,
  },
  {
    on: "enterprise",
    code: "LEVEL_DATE_ODD",
    citation: LEVEL_NOTE,
    reads: ["fu5.note"],
    sentence: "数字化水平的评测日期在将来或过早",
    next: "核对评测日期",
    find: dateOdd,
  },
  {
    on: "enterprise",
    code: "TARGET_LEVEL_LOW",
    citation: LEVEL_NOTE,
    reads: ["fu5.note", "fu2.4.1"],
    sentence: "企业的目标等级低于现有等级",
    next: "核对两个等级",
    find: targetLow,
  },
];
