import { DomainError } from "../errors/domain-error.ts";
import { FEN_PER_WAN, type Fen, fen } from "./fen.ts";

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

const WAN_PATTERN = /^(-)?(\d+)(?:\.(\d*))?$/;
const FEN_DECIMALS = 6;

/** Reads canonical 万元 text ("85.5") to fen; the refusal instead of a throw, for callers that collect. */
export function tryParseWan(text: string): Fen | WanRefusal {
  const match = WAN_PATTERN.exec(text);
  if (match === null) return "notANumber";
  const decimals = (match[3] ?? "").replace(/0+$/, "");
  if (decimals.length > FEN_DECIMALS) return "belowFen";
  const digits = Number(`${match[2]}${decimals.padEnd(FEN_DECIMALS, "0")}`);
  if (!Number.isSafeInteger(digits)) return "tooLarge";
  return fen(match[1] === "-" ? -digits : digits);
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
  const absolute = Math.abs(amount);
  const whole = Math.floor(absolute / FEN_PER_WAN);
  const decimals = String(absolute % FEN_PER_WAN).padStart(FEN_DECIMALS, "0");
  return `${sign}${whole}.${decimals.slice(0, 2)}${decimals.slice(2).replace(/0+$/, "")}`;
}
