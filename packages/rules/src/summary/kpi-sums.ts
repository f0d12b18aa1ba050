import { canonicalDecimal, type IndustryPlan, type KpiValue } from "@dengta/domain";
import { type Decimal, digitsAt, formatDecimal, roundQuotient, tryParseDecimal } from "../exact/index.ts";
import type { KpiSums, ValueSum } from "./types.ts";

/** Sums of each indicator over the platforms of some industries of one set, in the first industry's order. */
export function kpiSumsOf(industries: readonly IndustryPlan[]): KpiSums[] {
  const ids = [...new Set(industries.flatMap(({ indicators }) => indicators.map(({ id }) => id)))];
  return ids.map((indicatorId) => {
    const values = industries
      .filter(({ indicators }) => indicators.some(({ id }) => id === indicatorId))
      .flatMap(({ platforms }) =>
        platforms.map(({ kpiValues }) => kpiValues.find((value) => value.indicatorId === indicatorId)),
      );
    const over = (field: "baseline" | "target" | "actual") =>
      sumOf(values.map((value) => decimalOf(value, field)));
    return { indicatorId, baseline: over("baseline"), target: over("target"), actual: over("actual") };
  });
}

function decimalOf(value: KpiValue | undefined, field: "baseline" | "target" | "actual"): Decimal | null {
  const text = value?.[field] ?? null;
  return text === null ? null : tryParseDecimal(text);
}

function sumOf(values: readonly (Decimal | null)[]): ValueSum {
  const known = values.filter((value) => value !== null);
  const scale = known.reduce((largest, value) => Math.max(largest, value.scale), 0);
  const digits = known.reduce((total, value) => total + digitsAt(value, scale), 0n);
  return {
    n: known.length,
    blanks: values.length - known.length,
    sum: canonicalDecimal(formatDecimal({ digits, scale })),
    mean: known.length === 0 ? null : roundQuotient(digits, BigInt(known.length) * 10n ** BigInt(scale)),
  };
}
