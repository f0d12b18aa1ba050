import { declaredMoneyUnit, type MoneyUnit, normaliseName, REGIONS, toHalfWidth } from "@dengta/domain";
import type { Cell } from "../workbook/index.ts";
import type { SheetGrid } from "./grid.ts";

/** What the lines above a header say; null where they do not. */
export interface Heading {
  readonly title: string | null;
  readonly year: number | null;
  /** Without 行业 at its end; null in 附1, in the blank form, and where the title follows no pattern. */
  readonly industry: string | null;
  /** Unit of bare amounts. */
  readonly unit: MoneyUnit | null;
  /** Behind 服务平台名称, without （盖章）. */
  readonly platform: string | null;
  /** 续表 */
  readonly saysItGoesOn: boolean;
}

/** Rows between two headers, and the columns of the table below them. */
export interface HeadingPlace {
  readonly after: number;
  readonly before: number;
  readonly left: number;
  readonly right: number;
}

/** Reads the lines below row `after` and above row `before`; the one nearest the header wins. */
export function readHeading(grid: SheetGrid, { after, before, left, right }: HeadingPlace): Heading {
  const whole = grid.rowsBetween(after, before).map((row) => grid.visibleCells(row));
  const own = whole.map((cells) => cells.filter(({ column }) => column >= left && column <= right));
  // A title over two tables side by side stands at the left and holds for both.
  const lines = own.flat().some((cell) => TITLE.test(plain(cell.text))) ? own : whole;
  const title = lines.flat().findLast((cell) => TITLE.test(plain(cell.text)))?.text ?? null;
  const text = title === null ? "" : plain(title);
  return {
    title: title === null ? null : normaliseName(title),
    year: Number(/(20\d{2})年/.exec(text)?.[1] ?? 0) || null,
    industry: industryOf(text),
    unit: unitOf(lines),
    platform: own.reduce<string | null>((found, cells) => platformOf(cells) ?? found, null),
    saysItGoesOn: own.flat().some((cell) => /续\s*表|[（(]\s*续/.test(cell.text)),
  };
}

const TITLE = /(?:汇总|测算|目标|统计|明细|情况)表|名单/;

function plain(text: string): string {
  return normaliseName(toHalfWidth(text)).replaceAll("（", "(").replaceAll("）", ")");
}

function unitOf(lines: readonly (readonly Cell[])[]): MoneyUnit | null {
  const declared = lines.flatMap((cells) =>
    cells.map((cell, i) => unitIn(cell.text, cells[i + 1]?.text ?? "")),
  );
  return declared.findLast((unit) => unit !== null) ?? null;
}

/** 单位： and 元 may stand in two cells. */
function unitIn(text: string, next: string): MoneyUnit | null {
  return declaredMoneyUnit(/单\s*位\s*[:：]\s*$/.test(text) ? text + next : text);
}

/** Longest first: 新疆 begins 新疆生产建设兵团 too. */
const REGION_NAMES = REGIONS.flatMap((r) => [
  r.fullName,
  `${r.shortName}省`,
  `${r.shortName}市`,
  r.shortName,
]).sort((a, b) => b.length - a.length);

/** "2022年浙江省定制家具行业试点企业名单汇总表" → "定制家具". */
function industryOf(title: string): string | null {
  const rest = /^(?:附[件表]?\d[:.、]?)?(?:(?:20\d{2}|202X)年)?(.+)$/i.exec(title)?.[1] ?? "";
  const region =
    REGION_NAMES.find((name) => rest.startsWith(name)) ?? /^.{2,10}?[省市]/.exec(rest)?.[0] ?? "";
  const industry =
    /^(?!中小企业)(.+?)(?:行业)?(?:中小企业|试点企业|数字化转型)/.exec(rest.slice(region.length))?.[1] ?? "";
  return industry === "" || /^X+$/i.test(industry) ? null : normaliseName(industry);
}

const SEAL_WORD = "(?:盖\\s*章|公\\s*章|签\\s*章|章)";
const SEAL = `[(【[]\\s*${SEAL_WORD}\\s*[)】\\]]`;
/** "服务平台名称：", "平台（盖章）:"; the whole label may lack its colon. */
const PLATFORM_LABEL = new RegExp(
  `^(?:${spaced("服务平台名称")}\\s*(?:${SEAL})?\\s*[:;]?|(?:${spaced("服务")})?\\s*${spaced("平台")}\\s*(?:${spaced("名称")})?\\s*(?:${SEAL})?\\s*[:;])`,
);
const SEAL_BEFORE = new RegExp(`^\\s*${SEAL}`);
/** The seal, in brackets or set off by a space, and what stands behind it: a date, a contact. */
const SEAL_BEHIND = new RegExp(`(?:${SEAL}|(?<=\\s)盖\\s*章(?=\\s|$)).*$`, "s");

function spaced(label: string): string {
  return [...label].join("\\s*");
}

/** The name in the line 服务平台名称：____（盖章）, whether behind the label or in a cell of its own. */
function platformOf(cells: readonly Cell[]): string | null {
  const texts = cells.map((cell) => toHalfWidth(cell.text).trim());
  const at = texts.findIndex((text) => PLATFORM_LABEL.test(text));
  if (at < 0) return null;
  const [label, ...others] = texts.slice(at);
  const name = [(label ?? "").replace(PLATFORM_LABEL, ""), ...others]
    .map((text) => text.replace(/_+/g, " ").replace(SEAL_BEFORE, "").replace(SEAL_BEHIND, ""))
    .map(normaliseName)
    .find((text) => text !== "");
  return name === undefined || /^[/\\—-]+$/.test(name) ? null : name;
}
