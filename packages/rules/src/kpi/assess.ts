import { type Decimal, digitsAt, roundQuotient } from "../exact/index.ts";
import { type ReadIndicator, readIndicators } from "./read-input.ts";
import type { AssessedKpi, KpiInput, KpiResult } from "./types.ts";

/**
 * How far each indicator is to go and how far it came. No catalogue, unit or range is checked here.
 * Exact to the last digit: every figure is one quotient of integers, rounded once.
 * Throws {@link KpiInputError}.
 */
export function assessKpis(input: KpiInput): KpiResult {
  return { indicators: readIndicators(input).map(assessKpi) };
}

/** The three values as integers of one common unit (10^−scale), so that they compare and divide exactly. */
interface Aligned {
  readonly one: bigint;
  readonly baseline: bigint | null;
  readonly target: bigint | null;
  readonly actual: bigint | null;
  /** 1 where more is better, −1 where less is. */
  readonly sign: bigint;
}

function align({ given, baseline, target, actual }: ReadIndicator): Aligned {
  const scale = Math.max(baseline?.scale ?? 0, target?.scale ?? 0, actual?.scale ?? 0);
  const at = (value: Decimal | null) => (value === null ? null : digitsAt(value, scale));
  return {
    one: 10n ** BigInt(scale),
    baseline: at(baseline),
    target: at(target),
    actual: at(actual),
    sign: given.direction === "up" ? 1n : -1n,
  };
}

function assessKpi(indicator: ReadIndicator): AssessedKpi {
  const values = align(indicator);
  const { one, baseline, target, sign } = values;
  const change = baseline === null || target === null ? null : target - baseline;
  return {
    ...indicator.given,
    change: change === null ? null : roundQuotient(change, one),
    improvement:
      change === null || baseline === null || baseline === 0n
        ? null
        : roundQuotient(100n * sign * change, baseline < 0n ? -baseline : baseline),
    attainment: attainmentOf(values),
    met: metOf(values),
    targetWorseThanBaseline: change !== null && change * sign < 0n,
  };
}

function metOf({ target, actual, sign }: Aligned): boolean | null {
  if (target === null || actual === null) return null;
  return (actual - target) * sign >= 0n;
}

function attainmentOf(values: Aligned): string | null {
  const { baseline, target, actual, sign } = values;
  if (target === null || actual === null) return null;
  if (baseline === null) {
    // Without a starting point the values themselves are compared; where less is better, upside down.
    const [top, bottom] = sign === 1n ? [actual, target] : [target, actual];
    return bottom === 0n ? null : roundQuotient(100n * top, bottom);
  }
  if (target === baseline) return metOf(values) === true ? "100.00" : "0.00";
  return roundQuotient(100n * (actual - baseline), target - baseline);
}
