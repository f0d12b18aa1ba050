import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  FORM_INDICATORS,
  fieldsOf,
  findSection,
  findTemplate,
  formOf,
  sealLineOf,
  sectionsOf,
  TEMPLATE_2022,
  type TemplateForm,
  type TemplateSection,
  titleOf,
} from "../src/index.ts";

const BLANK = { year: null, region: null, industry: null };
const squeeze = (text: string) => text.replace(/\s+/g, "");

function sectionLines(section: TemplateSection): string[] {
  const head = `${section.number ?? ""}${section.heading}`;
  const guidance =
    section.guidance === null ? [head] : [head, `${head}。${section.guidance}`, section.guidance];
  const adopted = section.fields.map((f) => `${f.adoptableText ?? ""}`).filter((text) => text !== "");
  const optional = section.fields.flatMap((f) => f.guidance ?? []);
  return [...guidance, ...adopted, adopted.concat(optional).join("")];
}

function formLines(form: TemplateForm): string[] {
  const seal = sealLineOf(form, null);
  return [
    form.label,
    `${titleOf(form, BLANK)}${form.blankSuffix}`,
    form.subtitle,
    seal,
    `${seal ?? ""}${form.unitLine ?? ""}`,
    form.note === null ? null : `注：${form.note}`,
    ...(form.table?.columns.map((column) => column.label) ?? []),
    ...sectionsOf(form).flatMap(sectionLines),
  ].flatMap((line) => (line === null ? [] : [squeeze(line)]));
}

const KNOWN = new Set([
  ...TEMPLATE_2022.forms.flatMap(formLines),
  ...FORM_INDICATORS.flatMap((i) => [i.group, i.category, i.name]),
  // Row numbers and growth marks of the blank tables.
  ...["1", "2", "3", "4", "5", "……", "......"],
]);

describe("the template as data", () => {
  const lines = readFileSync(new URL("./template.txt", import.meta.url), "utf8").split("\n");

  it.each(lines.map(squeeze).filter((line) => line !== ""))("holds the official line %s", (line) => {
    expect(KNOWN).toContain(line);
  });

  it("gives every section and every field an id of its own", () => {
    const ids = TEMPLATE_2022.forms.flatMap((form) => [
      ...sectionsOf(form).map((s) => s.id),
      ...fieldsOf(form).map((f) => f.id),
    ]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("asks for everything but the expert team and 其他", () => {
    const optional = TEMPLATE_2022.forms.flatMap(fieldsOf).filter((f) => !f.required);
    expect(optional.map((f) => f.id)).toEqual(["main.2.1.experts", "main.2.other.text"]);
  });

  it("ends 附2 with an unnumbered part", () => {
    expect(formOf("fu2", TEMPLATE_2022).sections.map((s) => s.number)).toEqual([
      "一、",
      "二、",
      "三、",
      "四、",
      null,
    ]);
  });

  it("asks for a field wherever the text asks inside a paragraph", () => {
    const labels = (id: string) => findSection(id, TEMPLATE_2022)?.fields.map((f) => f.label);
    expect(labels("fu2.2.1")).toEqual(["调研团队", "调研时间", "调研情况", "主要结论"]);
    expect(labels("fu2.4.3")).toEqual(["绩效运行监控", "绩效评价", "绩效结果应用"]);
    expect(findSection("fu2.9", TEMPLATE_2022)).toBeNull();
    expect(findTemplate("template-2022")).toBe(TEMPLATE_2022);
    expect(findTemplate("template-1999")).toBeNull();
  });
});

describe("titles", () => {
  it.each([
    ["浙江省", "2022年浙江省定制家具行业试点企业名单汇总表"],
    ["广西壮族自治区", "2022年广西壮族自治区定制家具行业试点企业名单汇总表"],
    ["宁波市", "2022年宁波市定制家具行业试点企业名单汇总表"],
    ["新疆生产建设兵团", "2022年新疆生产建设兵团定制家具行业试点企业名单汇总表"],
  ])("name %s as it is", (region, title) => {
    expect(titleOf(formOf("fu3", TEMPLATE_2022), { year: 2022, region, industry: "定制家具" })).toBe(title);
  });

  it("do not say 行业 twice", () => {
    expect(
      titleOf(formOf("fu4", TEMPLATE_2022), { year: 2022, region: "浙江省", industry: "定制家具行业" }),
    ).toBe("2022年浙江省定制家具行业试点企业数字化转型成本测算表");
  });

  it("put the platform's name into its seal line", () => {
    expect(sealLineOf(formOf("fu5", TEMPLATE_2022), "甲云")).toBe("服务平台名称：甲云（盖章）");
    expect(sealLineOf(formOf("fu2", TEMPLATE_2022), "甲云")).toBeNull();
  });
});
