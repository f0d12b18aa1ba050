import { removeSpaces, toHalfWidth } from "./normalise.ts";

/** What an office typed where a number belongs. `value` is a canonical decimal, never padded or signed zero. */
export type NumberReading =
  | { readonly kind: "blank" }
  | { readonly kind: "number"; readonly value: string; readonly suffix: string }
  | { readonly kind: "notANumber"; readonly text: string };

/** One stroke or several, and the words that say "nothing here". */
const BLANK = /^(?:[-\\/_\u2010-\u2015\u2500\u2501]*|暂?无|没有|空|不适用|不涉及|n\/?a)$/i;
const CURRENCY = "(?:[¥￥]|RMB|CNY|人民币)?";
const NUMBER = new RegExp(
  `^(?<sign>[+-]?)${CURRENCY}(?<inner>[+-]?)(?<whole>\\d{1,3}(?:,\\d{3})+|\\d+)?(?:\\.(?<decimals>\\d*))?(?<suffix>[^\\d.,+-]*)$`,
  "i",
);
/** Longer than any number that a person types. */
const MAX_LENGTH = 60;

/**
 * Reads a number as people write it: full-width digits, separators, ￥, a unit behind it ("15天"),
 * an accountant's negative in brackets. `suffix` is the unit as typed, half-width and without spaces;
 * the caller decides what it means.
 */
export function readNumber(raw: string): NumberReading {
  const text = tidy(raw);
  if (BLANK.test(text)) return { kind: "blank" };
  const groups = text.length > MAX_LENGTH ? undefined : NUMBER.exec(text)?.groups;
  const { sign = "", inner = "", whole, decimals = "", suffix = "" } = groups ?? {};
  if (groups === undefined || (whole === undefined && decimals === "") || (sign !== "" && inner !== "")) {
    return { kind: "notANumber", text: raw };
  }
  return { kind: "number", value: canonicalDecimal(`${sign}${inner}${whole ?? "0"}.${decimals}`), suffix };
}

function tidy(raw: string): string {
  return removeSpaces(toHalfWidth(raw))
    .replace(/^['‘’`]/, "") // the mark that keeps a number as text
    .replace(/[，、](?=\d{3})/g, ",")
    .replace(/(?<=\d)[。｡](?=\d)/g, ".")
    .replaceAll("−", "-")
    .replaceAll("﹪", "%")
    .replace(/^\((\d[^()]*)\)$/, "-$1");
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

/** Moves the decimal point `places` to the left (÷ 10^places; to the right when negative), exactly. */
export function shiftDecimalLeft(value: string, places: number): string {
  const negative = value.startsWith("-");
  const [whole = "0", decimals = ""] = value.replace("-", "").split(".");
  const digits = whole.padStart(places + 1, "0") + decimals.padEnd(-places, "0");
  const point = Math.max(whole.length, places + 1) - places;
  const shifted = `${digits.slice(0, point)}.${digits.slice(point)}`;
  return canonicalDecimal(negative ? `-${shifted}` : shifted);
}
