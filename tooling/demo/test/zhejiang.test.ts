import {
  ENTERPRISE_FIELD_LABELS,
  fieldsOf,
  formOf,
  PLATFORM_FIELD_LABELS,
  TEMPLATE_2022,
} from "@dengta/domain";
import { assessCompleteness, checkPlan, planContextOf, STANDARD_CATALOGUE } from "@dengta/rules";
import { describe, expect, it } from "vitest";
import { demoPlans } from "../src/index.ts";

const plan = demoPlans().find(({ document }) => document.regionCode === "330000");
if (plan === undefined) throw new Error("no plan of 浙江省");
const { document, state } = plan;

describe("浙江省's demo plan", () => {
  it("is a draft that can be submitted as it stands: complete, without error or warning", () => {
    expect(state).toBe("drafting");
    const findings = checkPlan(document, planContextOf(document, STANDARD_CATALOGUE));
    expect(findings.filter(({ severity }) => severity !== "hint")).toEqual([]);
    expect(assessCompleteness(document, planContextOf(document, STANDARD_CATALOGUE)).total.basisPoints).toBe(
      10_000,
    );
  });

  it("has every field of the template, the optional ones too, in prose of its own", () => {
    const written = [
      ...fieldsOf(formOf("main", TEMPLATE_2022)).map((field) => ({ field, text: document.texts[field.id] })),
      ...document.industries.flatMap(({ texts }) =>
        fieldsOf(formOf("fu2", TEMPLATE_2022)).map((field) => ({ field, text: texts[field.id] })),
      ),
    ];
    for (const { field, text = "" } of written) {
      expect(text.length, field.id).toBeGreaterThanOrEqual(field.kind === "line" ? 10 : 90);
      expect(text.length, field.id).toBeLessThanOrEqual(300);
    }
    expect(new Set(written.map(({ text }) => text)).size).toBe(written.length);
  });

  it("writes out every firm and every platform", () => {
    for (const { platforms, enterprises } of document.industries) {
      for (const firm of enterprises) {
        for (const key of keysOf(ENTERPRISE_FIELD_LABELS)) expect(firm[key], firm.name).not.toBe("");
        expect(firm.level).not.toBeNull();
        expect(firm.targetLevel).toBeGreaterThan(firm.level?.level ?? 4);
      }
      for (const platform of platforms) {
        for (const key of keysOf(PLATFORM_FIELD_LABELS)) expect(platform[key].length).toBeGreaterThan(90);
        expect(platform.solutions).toHaveLength(1);
      }
    }
  });

  it("fills the form's fourteen indicators for 定制家具 and the core for 汽车零部件", () => {
    expect(
      document.industries.map(({ name, kpiSetId, indicators }) => [name, kpiSetId, indicators.length]),
    ).toEqual([
      ["定制家具", "form-2022", 14],
      ["汽车零部件", "core-2022", 11],
    ]);
  });

  it("has the rows that the sample workbooks name", () => {
    const [furniture] = document.industries;
    expect(furniture?.platforms.map(({ name }) => name)).toEqual(["甲云智造平台", "乙联工业互联网平台"]);
    expect(furniture?.enterprises.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["杭州木易家具有限公司", "宁海林间家居有限公司", "德清顶固门业有限公司"]),
    );
  });
});

function keysOf<Key extends string>(labels: Readonly<Record<Key, string>>): Key[] {
  return Object.keys(labels) as Key[];
}
