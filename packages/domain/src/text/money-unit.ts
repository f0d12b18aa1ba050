import { removeSpaces, toHalfWidth } from "./normalise.ts";

/** A unit of money as the power of ten by which 万元 exceeds it: 元 4, 千元 1, 万元 0, 亿元 −4. */
export type MoneyUnit = 4 | 1 | 0 | -2 | -3 | -4;

export const WAN: MoneyUnit = 0;
export const YUAN: MoneyUnit = 4;

const UNITS: ReadonlyMap<string, MoneyUnit> = new Map([
  ["", YUAN],
  ["千", 1],
  ["万", WAN],
  ["百万", -2],
  ["千万", -3],
  ["亿", -4],
]);
const WRITTEN = /^(?:人民币)?(千万|百万|千|万|亿)?(?:元|圆|块)(?:人民币)?(?:整)?$/;

/** The unit behind an amount ("万", "元整", "W"); null when it is none. */
export function moneyUnitOf(suffix: string): MoneyUnit | null {
  if (/^(w|万|萬)$/i.test(suffix)) return WAN;
  if (/^(?:rmb|cny)$/i.test(suffix)) return YUAN;
  const match = WRITTEN.exec(suffix.replace("萬", "万"));
  if (match !== null) return UNITS.get(match[1] ?? "") ?? null;
  return suffix === "" ? null : (UNITS.get(suffix) ?? null);
}

/** 元 ends the word: 编制单位：元谋县 declares nothing. */
const DECLARED = /(?:单位[:：]?|\()(?:人民币)?((?:千万|百万|千|万|亿)?元)(?:人民币)?(?!\p{Script=Han})/u;

/** The unit that a heading declares ("单位：元", "（金额单位:人民币万元）", "（元）"); null when it declares none. */
export function declaredMoneyUnit(heading: string): MoneyUnit | null {
  const match = DECLARED.exec(removeSpaces(toHalfWidth(heading)));
  return match === null ? null : moneyUnitOf(match[1] ?? "");
}
