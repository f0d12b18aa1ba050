import { type Fen, tryParseWan, WAN_REFUSAL_ADVICE } from "../money/index.ts";
import { type MoneyUnit, moneyUnitOf, WAN, YUAN } from "./money-unit.ts";
import { readNumber, shiftDecimalLeft } from "./read-number.ts";

/** Above this (万元) an amount is taken for a slip of the unit. */
export const ABSURD_WAN = 1_000_000;

/** The one way an amount typed, pasted or imported becomes fen. */
export type WanReading =
  | { readonly kind: "blank" }
  | { readonly kind: "amount"; readonly amount: Fen }
  | { readonly kind: "refused"; readonly code: WanReadingCode; readonly message: string };

export type WanReadingCode = "NOT_A_NUMBER" | "NEGATIVE_AMOUNT" | "AMOUNT_BELOW_FEN" | "AMOUNT_TOO_LARGE";

/**
 * Reads an amount as people write it ("８５．５", "855,000元", "￥85.5万") to fen.
 * A bare number is in `unit`. Negative, absurd (over {@link ABSURD_WAN} 万元) and sub-fen amounts are refused.
 */
export function readWan(raw: string, unit: "wan" | "yuan" | MoneyUnit = "wan"): WanReading {
  const reading = readNumber(raw);
  if (reading.kind === "blank") return reading;
  if (reading.kind === "notANumber") return refuse("NOT_A_NUMBER", raw);
  const shift = reading.suffix === "" ? bareUnit(unit) : moneyUnitOf(reading.suffix);
  if (shift === null) return refuse("NOT_A_NUMBER", raw);
  if (reading.value.startsWith("-")) return refuse("NEGATIVE_AMOUNT", raw);
  const amount = tryParseWan(shiftDecimalLeft(reading.value, shift));
  if (amount === "belowFen") return refuse("AMOUNT_BELOW_FEN", raw);
  if (typeof amount === "string" || amount > ABSURD_WAN * 1_000_000) return refuse("AMOUNT_TOO_LARGE", raw);
  return { kind: "amount", amount };
}

function bareUnit(unit: "wan" | "yuan" | MoneyUnit): MoneyUnit {
  if (unit === "wan") return WAN;
  return unit === "yuan" ? YUAN : unit;
}

const ADVICE: Record<WanReadingCode, string> = {
  NOT_A_NUMBER: WAN_REFUSAL_ADVICE.notANumber,
  NEGATIVE_AMOUNT: "小于零，金额不能为负数，请核对后重填",
  AMOUNT_BELOW_FEN: WAN_REFUSAL_ADVICE.belowFen,
  AMOUNT_TOO_LARGE: WAN_REFUSAL_ADVICE.tooLarge,
};

const QUOTED_LENGTH = 30;

function refuse(code: WanReadingCode, raw: string): WanReading {
  const text = raw.trim();
  const quoted = text.length > QUOTED_LENGTH ? `${text.slice(0, QUOTED_LENGTH)}…` : text;
  return { kind: "refused", code, message: `“${quoted}”${ADVICE[code]}` };
}
