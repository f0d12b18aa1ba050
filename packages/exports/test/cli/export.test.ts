import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { readWorkbook } from "../../src/index.ts";
import { samplePlan } from "../fixtures/sample-plan.ts";
import { dengta, scratchFolder } from "./harness.ts";

const FOLDER = scratchFolder();
const PLAN = join(FOLDER, "plan.json");
writeFileSync(PLAN, `\ufeff${JSON.stringify(samplePlan())}`);

const NAMES = [
  "附件2.docx",
  "附1.xlsx",
  "附2_定制家具.docx",
  "附3_定制家具.xlsx",
  "附4_定制家具.xlsx",
  "附5_定制家具_甲云智造平台.xlsx",
  "附5_定制家具_乙联工业互联网平台.xlsx",
  "附2_五金.docx",
  "附3_五金.xlsx",
  "附4_五金.xlsx",
  "实施方案全文.docx",
  "附表汇总.xlsx",
];

describe("dengta export", () => {
  it("writes every official file into a new folder and lists them", async () => {
    const out = join(FOLDER, "a", "b");
    const ran = await dengta(["export", PLAN, "--out", out]);
    expect([ran.code, ran.err]).toEqual([0, ""]);
    expect(ran.out.trimEnd().split("\n")).toEqual(NAMES.map((name) => join(out, name)));
    expect(readdirSync(out).sort()).toEqual([...NAMES].sort());
    const reading = await readWorkbook(new Uint8Array(readFileSync(join(out, "附4_定制家具.xlsx"))));
    expect(reading.rows).toHaveLength(4);
  });

  it("overwrites nothing unless told so, and writes nothing at all then", async () => {
    const out = join(FOLDER, "again");
    mkdirSync(out);
    writeFileSync(join(out, "附1.xlsx"), "mine");
    const refused = await dengta(["export", PLAN, "--out", out]);
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining("附1.xlsx")]);
    expect(refused.err).toContain("--force");
    expect(readdirSync(out)).toEqual(["附1.xlsx"]);
    expect((await dengta(["export", PLAN, "--out", out, "--force"])).code).toBe(0);
    expect(readFileSync(join(out, "附1.xlsx"), "utf8")).not.toBe("mine");
  });

  it("writes equal plans as equal bytes, always marked as a draft", async () => {
    const [first, second] = ["x", "y"].map((name) => join(FOLDER, name));
    await dengta(["export", PLAN, "--out", first ?? ""]);
    await dengta(["export", PLAN, "--out", second ?? ""]);
    const bytes = (folder = "") => NAMES.map((name) => readFileSync(join(folder, name)).toString("base64"));
    expect(bytes(first)).toEqual(bytes(second));
    const refused = await dengta(["export", PLAN, "--out", join(FOLDER, "z"), "--version-code", "v1"]);
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining("没有选项 --version-code")]);
  });

  it("says so where it may not write", async (context) => {
    context.skip(process.getuid?.() === 0, "root may write anywhere");
    const out = join(FOLDER, "locked");
    mkdirSync(out);
    chmodSync(out, 0o500);
    const { code, err } = await dengta(["export", PLAN, "--out", out]);
    expect([code, err]).toEqual([2, expect.stringContaining("没有权限")]);
  });

  it("gives every file a name of its own that every file system takes", async () => {
    const plan = samplePlan();
    for (const industry of plan.industries) industry.name = `家具/木作: "${"长".repeat(200)}`;
    const out = join(FOLDER, "names");
    const { code } = await dengta(["export", "-", "--out", out], JSON.stringify(plan));
    expect(code).toBe(0);
    const names = readdirSync(out);
    expect(names).toHaveLength(NAMES.length);
    for (const name of names) {
      expect(name).not.toMatch(/[\\/:*?"<>|]/);
      expect(Buffer.byteLength(basename(name))).toBeLessThan(256);
    }
    expect(existsSync(join(out, "附件2.docx"))).toBe(true);
  });
});
