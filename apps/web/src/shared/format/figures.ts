/** "1234567.80" → "1,234,567.80"; decimals stay as they are. */
export function groupDigits(value: string): string {
  const [whole = "", decimals] = value.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

/** What a blank prints as: blank is not zero. */
export const BLANK = "—";

/** An exact amount for a table cell; "—" when blank. */
export function showWan(value: string | null | undefined): string {
  return value === null || value === undefined ? BLANK : groupDigits(value);
}

/** 8,642 basis points → "86.4%", rounded down: 100 % only when nothing is missing. */
export function showBasisPoints(bps: number): string {
  return `${(Math.floor(bps / 10) / 10).toFixed(bps === 10_000 ? 0 : 1)}%`;
}
