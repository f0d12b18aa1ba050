import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readWorkbook, writeFillingWorkbook } from "../../src/index.ts";
import { samplePlan } from "../fixtures/sample-plan.ts";
import { dengta, scratchFolder } from "./harness.ts";

const FOLDER = scratchFolder();
const PLAN = join(FOLDER, "plan.json");
const MESSY = join(import.meta.dirname, "../cases/workbooks/fu4-messy.xlsx");
writeFileSync(PLAN, JSON.stringify(samplePlan()));

describe("dengta mark", () => {
  it("writes the marked workbook and ends with 1", async () => {
    const out = join(FOLDER, "marked.xlsx");
    expect(await dengta(["mark", MESSY, "--out", out])).toMatchObject({ code: 1, out: `${out}\n` });
    expect(Object.keys(unzipSync(readFileSync(out)))).toContain("xl/worksheets/sheet-dengta.xml");
    expect((await dengta(["mark", MESSY, "--out", out])).err).toContain("--force");
  });
});

describe("dengta compare", () => {
  it("gives the differences as JSON, and ends with 0 where all is clear", async () => {
    const file = join(FOLDER, "filling.xlsx");
    const changed = samplePlan();
    const [firm] = changed.industries[0]?.enterprises ?? [];
    if (firm !== undefined) firm.cost = "90.00";
    writeFileSync(file, await writeFillingWorkbook(changed, { planId: "p" }));
    const { code, out } = await dengta(["compare", file, "--plan", PLAN, "--base", PLAN]);
    expect(code).toBe(0);
    expect(JSON.parse(out).counts).toMatchObject({ changed: 1, conflicting: 0 });
  });
});

describe("dengta import", () => {
  it("ends within the time it is given", async () => {
    const big = `序号,试点行业名称\n${"1,家具\n".repeat(100_000)}`;
    const { code, err } = await dengta(["import", "-", "--timeout", "0.001"], big);
    expect([code, err]).toEqual([1, expect.stringContaining("秒内没有读完")]);
    expect((await dengta(["import", "-", "--timeout", "soon"], big)).code).toBe(2);
  });
});

describe("dengta blank", () => {
  it("writes a form as the ministry issued it", async () => {
    const out = join(FOLDER, "blank.xlsx");
    expect((await dengta(["blank", "fu4", "--out", out])).code).toBe(0);
    expect((await readWorkbook(readFileSync(out))).table).toBe("fu4");
    expect((await dengta(["blank", "fu9", "--out", out, "--force"])).err).toContain("没有表“fu9”");
  });
});

describe("dengta validate and schema", () => {
  it("say whether a file is a plan, and what a plan is", async () => {
    expect((await dengta(["validate", PLAN])).code).toBe(0);
    expect((await dengta(["validate", "-"], '{"formatVersion":1}')).code).toBe(1);
    expect(JSON.parse((await dengta(["schema"])).out).title).toBe("PlanDocument");
  });
});

describe("dengta export --zip", () => {
  it("writes one file with a manifest, and shows progress", async () => {
    const { code, out, progress } = await dengta(["export", PLAN, "--out", FOLDER, "--zip", "--json"]);
    expect(code).toBe(0);
    const [path] = JSON.parse(out).files;
    expect(existsSync(path)).toBe(true);
    expect(Object.keys(unzipSync(readFileSync(path)))).toContain("清单.json");
    expect(progress).toMatch(/^\[1\/\d+\] 附件2.docx/);
  });
});
