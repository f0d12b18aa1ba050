import { readFileSync } from "node:fs";
import { TEMPLATE_2022 } from "@dengta/domain";
import { describe, expect, it } from "vitest";
import {
  UnknownReferenceError,
  writeBlankIndustryPlan,
  writeBlankMainPlan,
  writeIndustryPlan,
  writeMainPlan,
  writeWholePlan,
} from "../../src/index.ts";
import { enterprise, samplePlan } from "../fixtures/sample-plan.ts";
import { paragraphsOf, part } from "../support/package-parts.ts";

const FORM = { template: TEMPLATE_2022 };

const TEMPLATE = new URL("../../../domain/test/template.txt", import.meta.url);
const squeeze = (text: string) => text.replace(/\s+/g, "");

async function linesOf(bytes: Promise<Uint8Array>): Promise<string[]> {
  return paragraphsOf(part(await bytes, "word/document.xml")).filter((line) => line !== "");
}

describe("the blank plans", () => {
  const issued = readFileSync(TEMPLATE, "utf8")
    .split("\n")
    .map(squeeze)
    .filter((line) => line !== "");
  const lines = Promise.all([linesOf(writeBlankMainPlan(FORM)), linesOf(writeBlankIndustryPlan(FORM))]);

  it("say line by line what the ministry issued, and nothing else", async () => {
    const written = (await lines).flat().map(squeeze);
    expect(issued.filter((line) => !written.includes(line))).toEqual([]);
    expect(written.filter((line) => !issued.includes(line))).toEqual([]);
  });
});

describe("a plan in Word", () => {
  const plan = samplePlan();

  it("gives 附件2 with its sections in order, and 附1 behind them", async () => {
    const lines = await linesOf(writeMainPlan(plan));
    expect(lines.slice(0, 6)).toEqual([
      "附件2",
      "2022年浙江省中小企业数字化转型试点实施方案",
      "一、工作基础和思路",
      "（一）本省中小企业数字化转型的总体情况",
      "1.数字化总体情况",
      "我省数字化水平位居全国前列。",
    ]);
    const after = lines.slice(lines.indexOf("附1"));
    expect(after).toEqual([
      ...["附1", "2022年浙江省中小企业数字化转型试点情况汇总表", "省级中小企业主管部门：（盖章）"],
      ...["序号", "试点行业名称", "1", "定制家具", "2", "五金", "3", "4", "5"],
    ]);
  });

  it("prints a section of one field without a label, and leaves optional parts out while they are empty", async () => {
    const lines = await linesOf(writeMainPlan(plan));
    const at = lines.indexOf("（一）加强组织领导");
    expect(lines.slice(at, at + 3)).toEqual([
      "（一）加强组织领导",
      "由省经济和信息化厅会同省财政厅建立工作推进机制。",
      "（二）加强政策支持",
    ]);
    expect(lines.join()).not.toMatch(/其他（各地区|专家团队/);
  });

  it("prints the optional parts once they are written", async () => {
    const written = samplePlan();
    written.texts["main.2.1.experts"] = "成立专家组。";
    written.texts["main.2.other.text"] = "补充说明。";
    const lines = await linesOf(writeMainPlan(written));
    const at = lines.indexOf("2.组建专家团队进行指导监督的机制保障");
    expect(lines.slice(at, at + 2)).toEqual(["2.组建专家团队进行指导监督的机制保障", "成立专家组。"]);
    expect(lines.slice(lines.indexOf("其他")).at(1)).toBe("补充说明。");
  });

  it("keeps required headings where nothing is written yet", async () => {
    const lines = await linesOf(writeIndustryPlan(plan, "i2"));
    expect(lines.filter((line) => /^[一二三四]、|^工作考虑/.test(line))).toHaveLength(5);
    expect(lines).toContain("1.企业分布");
    expect(lines.join()).not.toContain("未填写");
  });

  it("carries problems, scenarios, the five factors, solutions and prices", async () => {
    const text = (await linesOf(writeIndustryPlan(plan, "i1"))).join("\n");
    for (const expected of [
      "拆单依赖人工，差错率高。",
      "共性应用场景\n设备联网",
      "3.甲云智造平台\n（1）行业知识积累。深耕家具行业十二年",
      "（5）服务质量。七乘二十四小时响应，质保三年。\n（6）解决方案：定制家具全流程数字化解决方案",
      "投入产出预期：投入一元，三年产出三点二元。",
      "单位：万元\n场景类别\n应用场景\n甲云智造平台\n定制家具全流程数字化解决方案\n乙联工业互联网平台\n乙联拆单宝",
      "设备联网\n9.99999\n9.99999",
      "1\n杭州木易家具有限公司\n2022年10月至12月\n由一级提升到三级。",
      "杭州木易家具有限公司\n服务平台成熟改造标准\n改造成本测算报告",
      "详见附4《2022年浙江省定制家具行业试点企业数字化转型成本测算表》。",
    ]) {
      expect(text).toContain(expected);
    }
  });

  it("asks for the 三点要求 by the batch's titles, after the scenarios they speak about", async () => {
    const titled = samplePlan();
    titled.batch.requirementTitles = ["要求甲", null, null];
    const lines = await linesOf(writeIndustryPlan(titled, "i1"));
    const from = lines.indexOf("3.共性应用场景和个性应用场景");
    expect(
      lines
        .slice(from)
        .filter((line) => /^[456]\./.test(line))
        .slice(0, 3),
    ).toEqual(["4.要求甲", "5.三点要求之二的说明", "6.三点要求之三的说明"]);
  });

  it("ends with 附3, 附4 and an 附5 of every platform", async () => {
    const lines = await linesOf(writeIndustryPlan(plan, "i1"));
    expect(lines.filter((line) => /^附\d$/.test(line))).toEqual(["附2", "附3", "附4", "附5", "附5"]);
    expect(lines).toContain("服务平台名称：乙联工业互联网平台（盖章）");
    expect(lines.join("|")).toContain("订单交付平均时间|15天|9天");
  });

  it("holds every form of every industry in the whole plan", async () => {
    const lines = await linesOf(writeWholePlan(plan));
    expect(lines[0]).toBe("目录");
    expect(lines.filter((line) => /^附件?\d$/.test(line)).join(" ")).toBe(
      "附件2 附1 附2 附3 附4 附5 附5 附2 附3 附4",
    );
  });

  it("refuses an industry it does not have, naming those it has", async () => {
    await expect(writeIndustryPlan(plan, "i9")).rejects.toThrow(UnknownReferenceError);
    await expect(writeIndustryPlan(plan, "i9")).rejects.toMatchObject({
      code: "UNKNOWN_INDUSTRY",
      message: expect.stringContaining("i1（定制家具）"),
    });
    await expect(writeMainPlan({ ...plan, regionCode: "999999" })).rejects.toMatchObject({
      code: "UNKNOWN_REGION",
    });
  });
});

describe("hostile text", () => {
  it("loses only what XML cannot carry", async () => {
    const plan = samplePlan();
    const text =
      "甲\u0000\u0001\u000b\ufffe\ud800乙 <b>&amp;]]></w:t> 😀\r\n\u3000\u3000第二段\t\u2028第三段";
    plan.texts["main.2.2.policy"] = text;
    const lines = await linesOf(writeMainPlan(plan));
    const at = lines.indexOf("（二）加强政策支持");
    expect(lines.slice(at + 1, at + 4)).toEqual(["甲乙 <b>&amp;]]></w:t> 😀", "第二段", "第三段"]);
  });

  it("never splits a line of a table, whatever a name holds", async () => {
    const plan = samplePlan();
    const [industry] = plan.industries;
    if (industry === undefined) throw new Error("no industry");
    industry.enterprises = [enterprise("e", "甲\n乙\u0007\t丙")];
    expect(await linesOf(writeIndustryPlan(plan, "i1"))).toContain("甲 乙 丙");
  });
});
