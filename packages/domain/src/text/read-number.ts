import { removeSpaces, toHalfWidth } from "./normalise.ts";

/** What an office typed where a number belongs. `value` is a canonical decimal, never padded or signed zero. */
export type NumberReading =
  | { readonly kind: "blank" }
  | { readonly kind: "number"; readonly value: string; readonly suffix: string }
  | { readonly kind: "notANumber"; readonly text: string };

const BLANK_MARKS = new Set(["", "/", "\\", "-", "—", "——", "–", "－", "无", "暂无", "空"]);
const NUMBER = /^(?:[¥￥]|RMB|人民币)?([+-]?)(\d{1,3}(?:,\d{3})+|\d+)?(?:\.(\d*))?([^\d.,+-]*)$/i;

/**
 * Reads a number as people write it: full-width digits, separators, ￥, a unit behind it ("15天").
 * `suffix` is the unit as typed, without spaces; the caller decides what it means.
 */
export function readNumber(raw: string): NumberReading {
  const text = removeSpaces(toHalfWidth(raw)).replaceAll("，", ",").replaceAll("−", "-");
  if (BLANK_MARKS.has(text)) return { kind: "blank" };
  const match = NUMBER.exec(text);
  const [, sign = "", whole, decimals = "", suffix = ""] = match ?? [];
  if (match === null || (whole === undefined && decimals === "")) return { kind: "notANumber", text: raw };
  return { kind: "number", value: canonicalDecimal(`${sign}${whole ?? "0"}.${decimals}`), suffix };
}

/** "007.50" → "7.5"; "-0.0" → "0". Expects digits with an optional sign, separators and point. */
export function canonicalDecimal(text: string): string {
  const negative = text.startsWith("-");
  const [whole = "", decimals = ""] = text.replace(/^[+-]/, "").replaceAll(",", "").split(".");
  const head = whole.replace(/^0+(?=\d)/, "");
  const tail = decimals.replace(/0+$/, "");
  const value = tail === "" ? head : `${head === "" ? "0" : head}.${tail}`;
  return negative && value !== "0" ? `-${value}` : value;
}

/** Moves the decimal point `places` to the left (÷ 10^places), exactly. */
export function shiftDecimalLeft(value: string, places: number): string {
  const negative = value.startsWith("-");
  const [whole = "0", decimals = ""] = value.replace("-", "").split(".");
  const padded = whole.padStart(places + 1, "0");
  const shifted = `${padded.slice(0, padded.length - places)}.${padded.slice(padded.length - places)}${decimals}`;
  return canonicalDecimal(negative ? `-${shifted}` : shifted);
}
