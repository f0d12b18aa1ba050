import { readMeasure } from "../text/index.ts";
import type { KpiIndicator } from "./indicator.ts";

/** What was typed into a cell of 附5. `value` is an exact decimal in the indicator's unit; null where blank. */
export type KpiReading =
  | { readonly ok: true; readonly value: string | null }
  | { readonly ok: false; readonly code: "NOT_A_NUMBER" | "KPI_OUT_OF_RANGE"; readonly message: string };

/**
 * Reads a typed value of 附5 ("35%", "１５天", "≥95"). Blank is null, never 0; a value outside the
 * indicator's range is refused with the reason.
 */
export function readKpiValue(indicator: KpiIndicator, text: string): KpiReading {
  const reading = readMeasure(text, indicator.unit);
  if (reading.kind === "blank") return { ok: true, value: null };
  if (reading.kind === "refused") return { ok: false, code: "NOT_A_NUMBER", message: reading.message };
  const { value } = reading;
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
