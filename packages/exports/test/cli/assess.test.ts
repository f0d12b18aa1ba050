import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { assessSubsidies } from "@dengta/rules";
import { describe, expect, it } from "vitest";
import { writeFu3, writeFu4 } from "../../src/index.ts";
import { samplePlan } from "../fixtures/sample-plan.ts";
import { dengta, scratchFolder } from "./harness.ts";

const FOLDER = scratchFolder();
const MESSY = new URL("../cases/workbooks/fu4-messy.xlsx", import.meta.url);

const LINES = Array.from({ length: 10 }, (_, index) => ({
  platform: "甲平台",
  enterprise: `企业${index}`,
  cost: "85.50",
  requested: null,
}));
const INPUT = { ruleset: "pilot-2022", lines: LINES };

describe("dengta assess", () => {
  it("prints exactly what assessSubsidies gives, for a file and for standard input", async () => {
    const path = join(FOLDER, "input.json");
    writeFileSync(path, JSON.stringify(INPUT));
    const fromFile = await dengta(["assess", path]);
    expect([fromFile.code, fromFile.err]).toEqual([0, ""]);
    expect(JSON.parse(fromFile.out)).toEqual(assessSubsidies(INPUT));
    expect(await dengta(["assess", "-"], JSON.stringify(INPUT))).toEqual(fromFile);
  });

  it("takes a plan document, and an 附4 workbook of it, for the same firms", async () => {
    const plan = samplePlan();
    const fromPlan = await dengta(["assess", "-"], JSON.stringify(plan));
    const fromBook = await dengta(["assess", "-"], await writeFu4(plan, "i1"));
    expect([fromPlan.code, fromBook.code]).toEqual([1, 1]);
    const platforms = (text: string) => JSON.parse(text).platforms;
    expect(platforms(fromBook.out)).toEqual(platforms(fromPlan.out));
    expect(fromPlan.err).toContain("错误 第4行 实际改造成本：未填");
  });

  it("ends with 1 and says so where a request is too high, and with 0 for mere warnings", async () => {
    const [line] = LINES;
    const high = { ...INPUT, lines: [{ ...line, requested: "30.00" }] };
    const ran = await dengta(["assess", "-"], JSON.stringify(high));
    expect(ran.code).toBe(1);
    expect(ran.err).toContain("30.00 大于上限 25.65");
    const few = await dengta(["assess", "-"], JSON.stringify({ ...INPUT, lines: [line] }));
    expect([few.code, few.err]).toEqual([0, expect.stringContaining("警告")]);
  });

  it("shares a platform's cap out only as asked", async () => {
    const lines = Array.from({ length: 21 }, (_, i) => ({
      ...LINES[0],
      enterprise: `企业${i}`,
      cost: "120.00",
    }));
    const payable = async (...more: string[]) => {
      const { out } = await dengta(["assess", "-", ...more], JSON.stringify({ ...INPUT, lines }));
      return JSON.parse(out).lines.map((item: { payable: string | null }) => item.payable);
    };
    expect(new Set(await payable())).toEqual(new Set([null]));
    expect((await payable("--allocation", "inOrder")).at(-1)).toBe("0.00");
  });

  it("adds the explanation when asked", async () => {
    const { out } = await dengta(["assess", "-", "--explain"], JSON.stringify(INPUT));
    expect(JSON.parse(out).explanation.lines[0].sentence).toContain("85.50×30% = 25.65");
  });

  it("names the cell of a workbook that could not be read", async () => {
    const { code, err } = await dengta(["assess", "-"], new Uint8Array(readFileSync(MESSY)));
    expect(code).toBe(1);
    expect(err).toContain("D7");
  });

  it.each([
    ['{"rows":[]}', "缺少 lines"],
    ['{"lines":[],"ruleset":"pilot-1999"}', "没有规则集“pilot-1999”，可用：pilot-2022"],
    ['{"lines":[{"platform":"甲","enterprise":"乙","cost":"-1","requested":null}]}', "第1行实际改造成本"],
  ])("refuses %s with what to do", async (stdin, message) => {
    const { code, out, err } = await dengta(["assess", "-"], stdin);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain(message);
  });

  it("refuses a workbook without 附4", async () => {
    const { code, err } = await dengta(["assess", "-"], await writeFu3(samplePlan(), "i1"));
    expect([code, err]).toEqual([1, expect.stringContaining("没有附4")]);
  });
});

describe("dengta import", () => {
  it("prints the reading as JSON, and ends with 1 where cells need putting right", async () => {
    const { code, out, err } = await dengta(["import", "-"], new Uint8Array(readFileSync(MESSY)));
    expect(code).toBe(1);
    const reading = JSON.parse(out);
    expect(reading.issues.map((issue: { code: string; cell: string }) => [issue.code, issue.cell])).toEqual([
      ["NOT_A_NUMBER", "D7"],
    ]);
    expect(reading.tables).toHaveLength(1);
    expect(err).toContain("D7");
  });

  it("ends with 0 where there is nothing to put right", async () => {
    const { code, out, err } = await dengta(["import", "-"], await writeFu4(samplePlan(), "i1"));
    expect([code, err]).toEqual([0, ""]);
    expect(JSON.parse(out)).toMatchObject({ table: "fu4", issues: [] });
  });
});
