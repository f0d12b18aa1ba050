import type { EnterpriseSector } from "@dengta/domain";
import type { RuleCitation } from "../rulesets/index.ts";
import {
  ENTERPRISE_SIZE_LABELS,
  type EnterpriseSize,
  type EnterpriseSizeInput,
  judgeSize,
  readSize,
  type SizeReading,
  standardOf,
} from "./classify.ts";
import { SIZE_CITATION, SIZE_METRICS, type SizeMetric } from "./standard.ts";

export interface SizeExplanation {
  readonly sector: EnterpriseSector;
  readonly size: EnterpriseSize | null;
  /** Metrics that the sector uses and that are not known. */
  readonly missing: readonly SizeMetric[];
  readonly readings: readonly (SizeReading & { readonly name: string; readonly unit: string })[];
  readonly citation: RuleCitation;
  readonly sentence: string;
}

/** The judgement of `classifyEnterpriseSize` with the bounds it read. Throws {@link SizeInputError}. */
export function explainEnterpriseSize(input: EnterpriseSizeInput): SizeExplanation {
  const readings = readSize(input).map((reading) => ({ ...reading, ...SIZE_METRICS[reading.metric] }));
  const size = judgeSize(readings);
  const missing = readings.filter(({ value }) => value === null);
  const sector = standardOf(input.sector).name;
  const sentence =
    size === null
      ? `${sector}：缺少${missing.map(({ name }) => name).join("、")}，无法判定`
      : `${sector}：${readings.map(describe).join("；")} → ${ENTERPRISE_SIZE_LABELS[size]}企业`;
  return {
    sector: input.sector,
    size,
    missing: missing.map(({ metric }) => metric),
    readings,
    citation: SIZE_CITATION,
    sentence,
  };
}

function describe({
  name,
  unit,
  value,
  large,
  medium,
  small,
}: SizeReading & { name: string; unit: string }): string {
  const band = [large, medium, small].findIndex((bound) => value !== null && value >= bound);
  const labels = [`达到 ${large}`, `达到 ${medium}、未到 ${large}`, `达到 ${small}、未到 ${medium}`];
  return `${name} ${value}${unit}，${labels[band] ?? `未到 ${small}`}`;
}
