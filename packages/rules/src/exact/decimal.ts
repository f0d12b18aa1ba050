/** An exact decimal: `digits` × 10^−`scale`. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

const DECIMAL = /^([+-]?)(\d+)(?:\.(\d*))?$/;

/** Reads plain decimal text ("96.5", "-3"); null for anything else, exponents included. */
export function tryParseDecimal(text: string): Decimal | null {
  const match = DECIMAL.exec(text);
  if (match === null) return null;
  const decimals = match[3] ?? "";
  const digits = BigInt(`${match[2]}${decimals}`);
  return { digits: match[1] === "-" ? -digits : digits, scale: decimals.length };
}

/** The digits of `value` at a larger or equal `scale`. */
export function digitsAt(value: Decimal, scale: number): bigint {
  return value.digits * 10n ** BigInt(scale - value.scale);
}

/** Prints exactly, with at least two decimals and no other trailing zeros; zero is never signed. */
export function formatDecimal({ digits, scale }: Decimal): string {
  const places = Math.max(scale, 2);
  const absolute = digits < 0n ? -digits : digits;
  const text = (absolute * 10n ** BigInt(places - scale)).toString().padStart(places + 1, "0");
  const point = text.length - places;
  const tail = text.slice(point + 2).replace(/0+$/, "");
  return `${digits < 0n ? "-" : ""}${text.slice(0, point)}.${text.slice(point, point + 2)}${tail}`;
}

/** `numerator` ÷ `denominator` (not 0) with two decimals, rounded once, half away from zero. */
export function roundQuotient(numerator: bigint, denominator: bigint): string {
  const negative = numerator < 0n !== denominator < 0n;
  const top = (numerator < 0n ? -numerator : numerator) * 100n;
  const bottom = denominator < 0n ? -denominator : denominator;
  const hundredths = (top * 2n + bottom) / (bottom * 2n);
  return formatDecimal({ digits: negative ? -hundredths : hundredths, scale: 2 });
}

/** −1, 0 or 1 as `a` is below, equal to or above `b`. */
export function compareDecimals(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const scale = Math.max(a.scale, b.scale);
  const difference = digitsAt(a, scale) - digitsAt(b, scale);
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}
