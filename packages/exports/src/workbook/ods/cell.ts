import { readNumber, shiftDecimalLeft } from "@dengta/domain";
import type { CellContent } from "../builder.ts";
import { roundDecimal, significantDecimal } from "../decimal.ts";
import { reconcile } from "../number-text.ts";

/** A `table:table-cell` while it is read. */
export interface OdsCell {
  readonly attributes: Readonly<Record<string, string>>;
  readonly covered: boolean;
  readonly repeat: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  /** Decimals of the percentage that the cell's format shows; null where it shows none. */
  readonly percentDecimals: number | null;
  /** The text in the cell, paragraphs on lines of their own. */
  shown: string;
}

export function startOdsCell(
  attributes: Readonly<Record<string, string>>,
  covered: boolean,
  percentDecimals: number | null,
): OdsCell {
  return {
    attributes,
    covered,
    percentDecimals,
    repeat: repeatOf(attributes["number-columns-repeated"]),
    columnSpan: repeatOf(attributes["number-columns-spanned"]),
    rowSpan: repeatOf(attributes["number-rows-spanned"]),
    shown: "",
  };
}

/** How often a row, a cell or a space stands; 1 where the attribute is absent or absurd. */
export function repeatOf(attribute: string | undefined): number {
  const count = Number(attribute ?? 1);
  return Number.isInteger(count) && count > 0 ? count : 1;
}

/** What the cell holds; null when it is empty. */
export function odsContent({ attributes, shown, percentDecimals }: OdsCell): CellContent | null {
  const type = attributes["value-type"];
  // LibreOffice writes a formula that gives "" without any value: that is a blank.
  if (type === undefined) return shown === "" ? null : { kind: "text", text: shown };
  if (type === "string")
    return { kind: "text", text: shown === "" ? (attributes["string-value"] ?? "") : shown };
  if (type === "date" || type === "time") {
    return {
      kind: "date",
      text: shown === "" ? (attributes["date-value"] ?? attributes["time-value"] ?? "") : shown,
    };
  }
  if (type === "boolean") return { kind: "text", text: attributes["boolean-value"]?.toUpperCase() ?? shown };
  const value = Number(attributes.value ?? Number.NaN);
  if (!Number.isFinite(value)) return { kind: "text", text: shown };
  if (shown.startsWith("#") || shown.startsWith("Err:")) return { kind: "error", text: shown };
  const isPercent = type === "percentage" || percentDecimals !== null;
  return {
    kind: "number",
    text: isPercent ? percentOf(value, shown, percentDecimals) : reconcile(value, shown),
  };
}

/** As shown; not every program stores what a percentage shows, then its format tells. */
function percentOf(value: number, shown: string, decimals: number | null): string {
  const reading = readNumber(shown);
  if (reading.kind === "number" && reading.suffix.startsWith("%")) return `${reading.value}%`;
  const percent = shiftDecimalLeft(significantDecimal(value), -2);
  return `${decimals === null ? percent : roundDecimal(percent, decimals)}%`;
}
