import { DomainError } from "../errors/domain-error.ts";
import { FEN_PER_HUNDREDTH_WAN, FEN_PER_WAN, type Fen, fen } from "./fen.ts";

/** An exact amount in 万元 as text: at least two decimals, no other trailing zeros ("25.65", "9.99999"). */
export type WanText = string;

/** Why a text is not an amount in 万元. */
export type WanRefusal = "notANumber" | "belowFen" | "tooLarge";

export class InvalidWanTextError extends DomainError {
  readonly refusal: WanRefusal;

  constructor(text: string, refusal: WanRefusal) {
    super("INVALID_AMOUNT", `金额“${text}”${WAN_REFUSAL_ADVICE[refusal]}`);
    this.refusal = refusal;
  }
}

export const WAN_REFUSAL_ADVICE: Record<WanRefusal, string> = {
  notANumber: "不是数字，请按万元填写，例如 85.50",
  belowFen: "小于一分，万元最多保留六位小数，请四舍五入后重填",
  tooLarge: "过大，请核对单位是否为万元",
};

const FEN_DECIMALS = 6;
const MINUS = 45;
const POINT = 46;
const ZERO = 48;

/**
 * Reads canonical 万元 text ("85.5") to fen; the refusal instead of a throw, for callers that collect.
 * Digit by digit: half of the time of an assessment would go into a pattern and its copies.
 */
export function tryParseWan(text: string): Fen | WanRefusal {
  const negative = text.charCodeAt(0) === MINUS;
  const start = negative ? 1 : 0;
  let digits = 0;
  let at = start;
  for (; at < text.length; at += 1) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) break;
    digits = digits * 10 + digit;
  }
  if (at === start) return "notANumber";
  let places = 0;
  let isBelowFen = false;
  if (at < text.length) {
    if (text.charCodeAt(at) !== POINT) return "notANumber";
    for (at += 1; at < text.length; at += 1) {
      const digit = text.charCodeAt(at) - ZERO;
      if (digit < 0 || digit > 9) return "notANumber";
      if (places < FEN_DECIMALS) {
        digits = digits * 10 + digit;
        places += 1;
      } else if (digit !== 0) isBelowFen = true;
    }
  }
  if (isBelowFen) return "belowFen";
  for (; places < FEN_DECIMALS; places += 1) digits *= 10;
  // Beyond 2^53 a sum of digits only grows, so one that was cut on the way is still too large here.
  if (!Number.isSafeInteger(digits)) return "tooLarge";
  return fen(negative ? -digits : digits);
}

/** Reads canonical 万元 text to fen. Throws {@link InvalidWanTextError}. For office text use `readNumber`. */
export function parseWan(text: string): Fen {
  const result = tryParseWan(text);
  if (typeof result === "string") throw new InvalidWanTextError(text, result);
  return result;
}

/** Prints fen exactly in 万元: at least two decimals, no other trailing zeros, zero unsigned. */
export function formatWan(amount: Fen): WanText {
  const sign = amount < 0 ? "-" : "";
  const absolute = amount < 0 ? -amount : amount;
  const rest = absolute % FEN_PER_WAN;
  const whole = (absolute - rest) / FEN_PER_WAN;
  if (rest === 0) return `${sign}${whole}.00`;
  // Most amounts are whole hundredths.
  if (rest % FEN_PER_HUNDREDTH_WAN === 0) {
    const hundredths = rest / FEN_PER_HUNDREDTH_WAN;
    return hundredths < 10 ? `${sign}${whole}.0${hundredths}` : `${sign}${whole}.${hundredths}`;
  }
  const decimals = String(rest).padStart(FEN_DECIMALS, "0");
  return `${sign}${whole}.${decimals.slice(0, 2)}${decimals.slice(2).replace(/0+$/, "")}`;
}
