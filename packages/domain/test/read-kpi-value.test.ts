import { describe, expect, it } from "vitest";
import { FORM_INDICATORS, type KpiIndicator, readKpiValue } from "../src/index.ts";

function indicator(id: string): KpiIndicator {
  const found = FORM_INDICATORS.find((item) => item.id === id);
  if (found === undefined) throw new Error(id);
  return found;
}

describe("a typed value of 附5", () => {
  it.each([
    ["equipmentOnCloud", "35%", "35"],
    ["deliveryTime", "１５天", "15"],
    ["satisfaction", "96.50", "96.5"],
    ["averageLevel", "1.6", "1.6"],
  ])("%s “%s” is %s", (id, text, value) => {
    expect(readKpiValue(indicator(id), text)).toEqual({ ok: true, value });
  });

  it.each(["", " ", "/", "—", "无"])("“%s” is blank, never 0", (text) => {
    expect(readKpiValue(indicator("satisfaction"), text)).toEqual({ ok: true, value: null });
  });

  it.each([
    ["satisfaction", "120%", "KPI_OUT_OF_RANGE"],
    ["averageLevel", "4.1", "KPI_OUT_OF_RANGE"],
    ["warranty", "-1", "KPI_OUT_OF_RANGE"],
    ["satisfaction", "很高", "NOT_A_NUMBER"],
    ["responseTime", "30分钟", "NOT_A_NUMBER"],
  ])("%s “%s” is refused as %s", (id, text, code) => {
    expect(readKpiValue(indicator(id), text)).toMatchObject({ ok: false, code });
  });
});
