import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { readWorkbook } from "@dengta/exports";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findChromium, launchChromium } from "../src/chromium.ts";
import { type Person, signIn } from "../src/person.ts";
import { type RunningServer, startServer } from "../src/server.ts";

const WORKBOOK = fileURLToPath(new URL("./fu4.xlsx", import.meta.url));
const chromium = findChromium();

// Without Chromium there is no browser to drive; `npm test` says so in its last lines.
describe.skipIf(chromium === null)("from an official workbook to a returned plan", () => {
  let server: RunningServer;
  let browser: Browser;
  let editor: Person;
  let reviewer: Person;

  beforeAll(async () => {
    server = await startServer();
    browser = await launchChromium(chromium ?? "");
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it("the editor of 浙江省 signs in and finds the plan as the document", async () => {
    editor = await signIn(browser, server.url, "zhejiang");
    const { page } = editor;
    await page.getByRole("link", { name: "打开方案" }).click();
    await page.waitForURL(/\/plans\/pln_/);
    const menu = page.getByRole("navigation", { name: "方案目录" });
    await menu.getByText("（一）加强组织领导").waitFor();
    await menu.getByText("附1 试点情况汇总表").waitFor();
  });

  it("an official workbook shows what it would do, and then does it", async () => {
    const { page } = editor;
    await page.getByRole("link", { name: "导入" }).click();
    await page.setInputFiles("input[type=file]", WORKBOOK);
    await page.getByText("杭州木易家具有限公司").first().waitFor();
    await page.getByRole("button", { name: "确认导入" }).click();
    await page.getByText(/已导入“fu4\.xlsx”：新增 0，更新 3/).waitFor();
  });

  it("every subsidy says where it comes from", async () => {
    const { page } = editor;
    const menu = page.getByRole("navigation", { name: "方案目录" });
    await menu.getByText("行业1 定制家具").click();
    await menu.getByRole("link", { name: "附4 成本测算表" }).first().click();
    const row = page.getByRole("row").filter({ hasText: "杭州木易家具有限公司" });
    await row.getByRole("button", { name: "为什么" }).click();
    const drawer = page.getByRole("dialog");
    await drawer.getByText("85.50×30%").first().waitFor();
    expect(await drawer.textContent()).toContain("25.65");
    expect(await drawer.textContent()).toContain("附4");
    await page.keyboard.press("Escape");
  });

  it("the Word plan and the Excel tables come down as real files", async () => {
    const { page } = editor;
    await page.getByRole("link", { name: "导出" }).click();
    const download = async (name: RegExp) => {
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name }).first().click(),
      ]);
      return { name: file.suggestedFilename(), bytes: new Uint8Array(await readFile(await file.path())) };
    };
    const word = await download(/试点实施方案全本/);
    expect(new TextDecoder("latin1").decode(word.bytes.slice(0, 200))).toMatch(/^PK/);
    expect(word.name).toMatch(/^浙江省_.*\.docx$/);
    const table = await download(/附4 成本测算表/);
    const read = await readWorkbook(table.bytes);
    expect(read.rows).toContainEqual({
      platform: "甲云智造平台",
      enterprise: "杭州木易家具有限公司",
      cost: "85.50",
      requested: "25.65",
    });
  });

  it("the plan is submitted and gets its version code", async () => {
    const { page } = editor;
    await page.getByRole("navigation").getByRole("link", { name: "提交" }).click();
    await page.getByRole("button", { name: "提交", exact: true }).click();
    await page.getByRole("tooltip").getByRole("button", { name: "提交" }).click();
    await page.getByText(/版本代码 2022-330000-V1-[0-9A-F]{8}/).waitFor();
    expect(editor.faults).toEqual([]);
  });

  it("the ministry compares the provinces, and the view is in the address", async () => {
    reviewer = await signIn(browser, server.url, "miit");
    const { page } = reviewer;
    await page.goto("/national");
    await page.getByText("方格图示意排列，非地图").waitFor();
    await page.getByText("含计划单列市", { exact: true }).click();
    await page.getByTitle("不含计划单列市").click();
    await page.waitForURL(/cities=withoutPlannedCities/);
    await page.reload();
    await page.getByText("方格图示意排列，非地图").waitFor();
    expect(page.url()).toContain("withoutPlannedCities");
  });

  it("the ministry accepts the plan and returns it with a reason", async () => {
    const { page } = reviewer;
    await page.goto("/national/units/330000");
    await page.getByRole("button", { name: "受理" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "受理" }).click();
    await page.getByRole("button", { name: "退回" }).first().click();
    const drawer = page.getByRole("dialog", { name: /退回浙江省的方案/ });
    await drawer.getByLabel("退回理由（必填）").fill("请补充政策支持的资金安排");
    await drawer.getByLabel("整改期限（必填）").fill("2030-12-31");
    await page.keyboard.press("Enter");
    await drawer.locator(".ant-tree-checkbox").first().click();
    await drawer.getByRole("button", { name: "退回修改" }).click();
    await page.getByRole("dialog").last().getByRole("button", { name: /退回/ }).last().click();
    await page.getByText("退回修改").first().waitFor();
    expect(reviewer.faults).toEqual([]);
  });

  it("the unit reads why, and may change what was opened", async () => {
    const { page } = editor;
    await page.goto("/");
    await page.getByText("请补充政策支持的资金安排").first().waitFor();
    await page.getByText("退回修改").first().waitFor();
  });
});
