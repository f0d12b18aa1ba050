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
}

/** Reads the lines below row `after` and above row `before`; the one nearest the header wins. */
export function readHeading(grid: SheetGrid, after: number, before: number): Heading {
  const lines = grid.rowsBetween(after, before).map((row) => grid.visibleCells(row));
  const title = lines.flat().findLast((cell) => TITLE.test(plain(cell.text)))?.text ?? null;
  const text = title === null ? "" : plain(title);
  return {
    title: title === null ? null : normaliseName(title),
    year: Number(/(20\d{2})年/.exec(text)?.[1] ?? 0) || null,
    industry: industryOf(text),
    unit: unitOf(lines),
    platform: lines.reduce<string | null>((found, cells) => platformOf(cells) ?? found, null),
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

const PLATFORM_LABEL = /^(?:服务)?平台(?:名称)?\s*(?:\((?:盖章|公章|签章)\))?\s*[:]/;
const SEAL = /\(\s*(?:盖\s*章|公\s*章|签\s*章|章)\s*\).*$/s;

/** The name in the line 服务平台名称：____（盖章）, whether behind the label or in a cell of its own. */
function platformOf(cells: readonly Cell[]): string | null {
  const at = cells.findIndex((cell) =>
    PLATFORM_LABEL.test(toHalfWidth(cell.text).trim().replace(/\s+/g, "")),
  );
  if (at < 0) return null;
  const [label, ...others] = cells.slice(at).map((cell) => toHalfWidth(cell.text).replace(/[_＿]+/g, " "));
  const behind = (label ?? "").replace(/^[^:]*:/, "");
  const name = [behind, ...others]
    .map((text) => normaliseName(text.replace(SEAL, "")))
    .find((text) => text !== "");
  return name === undefined || /^[/\\—-]+$/.test(name) ? null : name;
}
