import { type KpiIndicator, readNumber } from "@dengta/domain";

export const KPI_FIELDS = ["baseline", "target", "actual"] as const;
export type KpiField = (typeof KPI_FIELDS)[number];

export type KpiReading =
  | { readonly ok: true; readonly value: string | null }
  | { readonly ok: false; readonly code: string; readonly message: string };

/** Reads a typed value of 附5: "35%", "１５天", "96.5". Blank is null, never 0. Pure. */
export function readKpiCell(indicator: KpiIndicator, text: string): KpiReading {
  const reading = readNumber(text);
  if (reading.kind === "blank") return { ok: true, value: null };
  if (reading.kind === "notANumber")
    return {
      ok: false,
      code: "NOT_A_NUMBER",
      message: `“${text.trim()}”不是数字，请填写${indicator.name}（${indicator.unit}）`,
    };
  const { value, suffix } = reading;
  if (suffix !== "" && suffix !== indicator.unit)
    return {
      ok: false,
      code: "UNIT_MISMATCH",
      message: `“${text.trim()}”的单位应为${indicator.unit}，请换算后填写`,
    };
  const { minimum, maximum } = indicator;
  const low = minimum !== null && Number(value) < Number(minimum);
  const high = maximum !== null && Number(value) > Number(maximum);
  if (!low && !high) return { ok: true, value };
  const range = maximum === null ? `不小于 ${minimum}` : `在 ${minimum} 至 ${maximum} 之间`;
  return {
    ok: false,
    code: "KPI_OUT_OF_RANGE",
    message: `${indicator.name}应${range}（${indicator.unit}），“${text.trim()}”超出范围，请核对`,
  };
}
