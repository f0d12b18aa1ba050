import { canonicalDecimal, shiftDecimalLeft } from "@dengta/domain";

/** Digits that a spreadsheet keeps of a number; what follows is noise of binary fractions. */
const SIGNIFICANT_DIGITS = 15;
/** Decimals of a fen in 万元. */
export const FEN_DECIMALS = 6;
/** Far below a fen, above what a few sums and products leave behind (0.1 + 0.2 − 0.3 is 5.6e-17). */
const NOISE = 1e-9;

/** The decimal that `value` means, without float noise: 25.650000000000002 → "25.65", 1e21 in full. */
export function exactDecimal(value: number): string {
  const rounded = Number(value.toFixed(FEN_DECIMALS));
  return significantDecimal(Math.abs(rounded - value) <= NOISE ? rounded : value);
}

/** `value` to fifteen significant digits, written without an exponent. */
export function significantDecimal(value: number): string {
  const [mantissa = "0", exponent = "0"] = value.toPrecision(SIGNIFICANT_DIGITS).split("e");
  return shiftDecimalLeft(canonicalDecimal(mantissa), -Number(exponent));
}

/** Rounds half away from zero on the digits themselves, where binary floats would turn 28.5 into 28. */
export function roundDecimal(text: string, decimals: number): string {
  const [whole = "0", fraction = ""] = text.replace("-", "").split(".");
  const kept = BigInt(whole + fraction.slice(0, decimals).padEnd(decimals, "0"));
  const rounded = Number(fraction[decimals] ?? "0") >= 5 ? kept + 1n : kept;
  return canonicalDecimal(
    `${text.startsWith("-") ? "-" : ""}${shiftDecimalLeft(rounded.toString(), decimals)}`,
  );
}

export function decimalsOf(text: string): number {
  return /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
}
