import { describe, expect, it } from "vitest";
import { findKpi, findMeasure, kpiMeasure, type UnitRow } from "../measure/index.ts";
import { submitted, unit } from "../measure/measure.sample.ts";
import { chartOption, chartUnits } from "./chart-option.ts";
import { blankWords, comparisonTitle, orderWords, tileText, unitSentence, type View } from "./words.ts";

const MEAN: View = { measure: findMeasure("meanEligible"), industry: null, kpi: null };
const deliveryTime = findKpi("form-2022.deliveryTime");
if (deliveryTime === null) throw new Error("no such indicator");
const DELIVERY: View = { measure: kpiMeasure(deliveryTime), industry: "定制家具", kpi: deliveryTime };

const delivery = (code: string, targetMean: string | null): UnitRow => ({
  ...submitted(code),
  kpis: [
    {
      ...{ kpiSetId: "form-2022", indicatorId: "deliveryTime" },
      ...{ baselineCount: 0, baselineBlank: 2, baselineMean: null },
      ...{ targetCount: targetMean === null ? 0 : 2, targetBlank: targetMean === null ? 2 : 0, targetMean },
    },
  ],
});

describe("a unit without a value says why", () => {
  it.each([
    ["its plan's state while nothing is submitted", unit("110000"), MEAN, "填报中"],
    ["no plan", unit("110000", { state: "notStarted", planId: null }), MEAN, "未开始"],
    ["the industry is not among its own", unit("110000", { state: "accepted" }), DELIVERY, "无此行业"],
    ["another indicator set", submitted("110000"), DELIVERY, "他用指标集"],
    ["no platform has a value", delivery("110000", null), DELIVERY, "空白"],
  ])("%s", (_why, row, view, words) => {
    expect(blankWords(row, view)).toBe(words);
  });
});

describe("the words of a comparison", () => {
  it("say figure, unit, industry and n", () => {
    expect(comparisonTitle(MEAN, 31)).toBe("企均奖补（万元/户），全部行业，n=31 家单位");
    expect(comparisonTitle(DELIVERY, 2)).toBe(
      "订单交付平均时间目标值平均（天），官方表样，定制家具行业，n=2 家单位",
    );
  });

  it("say which end is better where there is one", () => {
    expect(orderWords(MEAN.measure)).toBe("由高到低");
    expect(orderWords(DELIVERY.measure)).toBe("由低到高，越低越好");
  });

  it("tell a unit in one sentence", () => {
    expect(unitSentence(submitted("330000"), MEAN)).toBe(
      "浙江省（已提交），企均奖补 25.64 万元/户，n=39 户，成本空白 1 户",
    );
    expect(unitSentence(unit("XPCC"), MEAN)).toBe("新疆生产建设兵团（填报中），企均奖补：填报中");
  });

  it("drop decimals on a tile only where they do not fit", () => {
    expect(tileText("1,234.56")).toBe("1,234.56");
    expect(tileText("12,345.67")).toBe("12,345");
  });
});

describe("the chart", () => {
  const units = [
    submitted("110000", { meanEligible: "20.00" }),
    unit("120000"),
    submitted("130000", { meanEligible: "25.50" }),
  ];

  it("has the table's figures, largest first, and leaves out what is blank", () => {
    const bars = chartUnits(units, MEAN);
    expect(bars.map(({ regionCode }) => regionCode)).toEqual(["130000", "110000"]);
    expect(chartOption(bars, MEAN, null)).toMatchObject({
      xAxis: { min: 0 },
      yAxis: [{ data: ["河北", "北京"] }, { data: ["25.50", "20.00"] }],
      series: [{ data: [25.5, 20] }],
    });
  });

  it("puts the best first where low is better", () => {
    const bars = chartUnits([delivery("110000", "15.00"), delivery("120000", "9.50")], DELIVERY);
    expect(bars.map(({ regionCode }) => regionCode)).toEqual(["120000", "110000"]);
  });

  it("draws the whole beside single units for a mean, never for a sum", () => {
    const bars = chartUnits(units, MEAN);
    const total = submitted("110000").figures;
    expect(chartOption(bars, MEAN, total).series).toMatchObject([{ markLine: { data: [{ xAxis: 25.64 }] } }]);
    const cost = { ...MEAN, measure: findMeasure("cost") };
    expect(JSON.stringify(chartOption(bars, cost, total))).not.toContain("markLine");
  });
});
