import { readNumber, shiftDecimalLeft } from "@dengta/domain";
import type { CellContent } from "./builder.ts";
import { decimalsOf, exactDecimal, FEN_DECIMALS, roundDecimal, significantDecimal } from "./decimal.ts";
import { formatValue, isDateFormat } from "./hucre.ts";
import { numberFormatFor } from "./number-format.ts";

const MAX_FORMAT_LENGTH = 255;

/**
 * A number stored in a cell as the text it reads as under its number format ("General", "0.0%", "#,##0.00").
 * A percentage reads as it shows. Otherwise digits are kept (85.503 shown as 85.50 is still 85.503) while
 * unit and point follow the cell: 855000元, 85.5万. Digits below a fen, which no amount can have, read as shown.
 */
export function numberContent(value: number, code: string, is1904 = false): CellContent {
  if (!Number.isFinite(value)) return { kind: "error", text: "#NUM!" };
  if (code === "" || /^general$/i.test(code) || code.length > MAX_FORMAT_LENGTH) {
    return { kind: "number", text: exactDecimal(value) };
  }
  if (isDateFormat(code)) return { kind: "date", text: formatValue(value, code, { is1904 }) };
  const format = numberFormatFor(code, value);
  if (format.percent) {
    const percent = shiftDecimalLeft(significantDecimal(value), -2);
    return { kind: "number", text: `${roundDecimal(percent, format.decimals ?? 0)}%` };
  }
  const digits = shiftDecimalLeft(exactDecimal(value), format.shift);
  const rounds = decimalsOf(digits) > FEN_DECIMALS && format.decimals !== null;
  return {
    kind: "number",
    text: (rounds ? roundDecimal(digits, format.decimals ?? 0) : digits) + format.suffix,
  };
}

/**
 * The same from what the cell is known to show, where a file stores that instead of a format code.
 * A shown text that is no rounding of the number (another notation, a word) leaves the number as it is.
 */
export function reconcile(value: number, shown: string): string {
  const exact = exactDecimal(value);
  const reading = readNumber(shown);
  if (reading.kind !== "number" || value === 0 || Number(reading.value) === 0) return exact;
  const visible = Math.abs(Number(reading.value));
  const shift = Math.round(Math.log10(Math.abs(value) / visible));
  if (reading.suffix.startsWith("%") && shift === -2) return `${reading.value}%`;
  const digits = shiftDecimalLeft(exact, shift);
  const shownDecimals = decimalsOf(shown);
  if (Math.abs(Math.abs(Number(digits)) - visible) > 0.500001 * 10 ** -shownDecimals) return exact;
  const rounds = decimalsOf(digits) > FEN_DECIMALS;
  return (rounds ? roundDecimal(digits, shownDecimals) : digits) + reading.suffix;
}
