import { DomainError, type EnterpriseSector } from "@dengta/domain";
import { SIZE_METRICS, SIZE_STANDARD, type SizeBounds, type SizeMetric } from "./standard.ts";

export type EnterpriseSize = "large" | "medium" | "small" | "micro";

export const ENTERPRISE_SIZE_LABELS: Record<EnterpriseSize, string> = {
  large: "大型",
  medium: "中型",
  small: "小型",
  micro: "微型",
};

/** `employees` in persons, `revenue` and `assets` in 万元; null (or absent) where not known. */
export interface EnterpriseSizeInput {
  readonly sector: EnterpriseSector;
  readonly employees?: number | null | undefined;
  readonly revenue?: number | null | undefined;
  readonly assets?: number | null | undefined;
}

export type SizeInputCode = "INPUT_INVALID" | "UNKNOWN_SECTOR" | "NOT_A_NUMBER" | "NEGATIVE_AMOUNT";

/** Thrown for a sector the standard does not know, or a metric that is no number from 0. */
export class SizeInputError extends DomainError {
  override readonly name = "SizeInputError";
  readonly field: "sector" | SizeMetric | null;

  constructor(code: SizeInputCode, message: string, field: "sector" | SizeMetric | null) {
    super(code, message);
    this.field = field;
  }
}

/** A metric that the sector uses, with its bounds; `value` null where missing. */
export interface SizeReading extends SizeBounds {
  readonly value: number | null;
}

/**
 * Size under the 中小企业划型标准; null when any metric that the sector uses is missing,
 * even if another would settle it. Throws {@link SizeInputError}.
 */
export function classifyEnterpriseSize(input: EnterpriseSizeInput): EnterpriseSize | null {
  return judgeSize(readSize(input));
}

/** Large needs every metric at its upper bound; medium and small need all of theirs; the rest is micro. */
export function judgeSize(readings: readonly SizeReading[]): EnterpriseSize | null {
  if (readings.some(({ value }) => value === null)) return null;
  const reachesAll = (band: "large" | "medium" | "small") =>
    readings.every((reading) => reading.value !== null && reading.value >= reading[band]);
  return (["large", "medium", "small"] as const).find(reachesAll) ?? "micro";
}

export function readSize(input: unknown): SizeReading[] {
  if (typeof input !== "object" || input === null) {
    throw new SizeInputError("INPUT_INVALID", "划型输入须为对象，含 sector 和各项指标", null);
  }
  const given = input as Record<string, unknown>;
  return standardOf(given.sector).bounds.map((bounds) => ({
    ...bounds,
    value: readMetric(bounds.metric, given[bounds.metric]),
  }));
}

export function standardOf(sector: unknown) {
  const found = Object.entries(SIZE_STANDARD).find(([id]) => id === sector);
  if (found !== undefined) return found[1];
  const known = Object.keys(SIZE_STANDARD).join("、");
  throw new SizeInputError("UNKNOWN_SECTOR", `没有行业门类“${String(sector)}”，可用：${known}`, "sector");
}

function readMetric(metric: SizeMetric, value: unknown): number | null {
  if (value === null || value === undefined) return null;
  const { name, unit } = SIZE_METRICS[metric];
  if (typeof value !== "number" || !Number.isFinite(value)) {
    throw new SizeInputError("NOT_A_NUMBER", `${name}“${String(value)}”不是数字，请按${unit}填写`, metric);
  }
  if (value < 0) throw new SizeInputError("NEGATIVE_AMOUNT", `${name}“${value}”小于零，请核对后重填`, metric);
  return value;
}
