import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findChromium, launchChromium } from "../src/chromium.ts";
import { type Person, signIn } from "../src/person.ts";
import { type RunningServer, startServer } from "../src/server.ts";

const chromium = findChromium();

/** The five questions that 37 workbooks cannot answer, answered by clicking. */
describe.skipIf(chromium === null)("an official of the ministry", () => {
  let server: RunningServer;
  let browser: Browser;
  let miit: Person;

  beforeAll(async () => {
    server = await startServer();
    browser = await launchChromium(chromium ?? "");
    miit = await signIn(browser, server.url, "miit");
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it("sees which platforms reach 600 万元 over all units", async () => {
    const { page } = miit;
    await page.goto("/national");
    await page.getByText("服务平台", { exact: true }).first().click();
    const first = page.locator("tbody tr").first();
    await first.getByText("600.00", { exact: true }).waitFor();
    await first.getByRole("link", { name: "详情" }).click();
    await page.getByText("余额 0.00").waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/national\/platforms\//);
  });

  it("sees who is listed twice, where and at what cost", async () => {
    const { page } = miit;
    await page.getByRole("link", { name: "预警" }).click();
    const alert = page.getByRole("listitem").filter({ hasText: "砚漪达" });
    await alert.getByRole("link", { name: "广东" }).waitFor();
    await alert.getByRole("link", { name: "深圳" }).waitFor();
    expect(await alert.getByText(/成本 \d+\.\d+，奖补/).count()).toBe(2);
  });

  it("sees what the 轴承 industry costs in each province, and goes down to its firms and back", async () => {
    const { page } = miit;
    await page.getByRole("link", { name: "比较", exact: true }).click();
    await page.getByText("试点行业", { exact: true }).first().click();
    await page.getByRole("link", { name: "轴承", exact: true }).click();
    // The costs stood in the table of industries too: the units are what comes next.
    await page.getByRole("columnheader", { name: "申报单位" }).waitFor();
    const units = page.locator("tbody tr");
    await units.first().waitFor();
    const unit = await units.first().getByRole("link").first().textContent();
    await units.first().getByRole("link").first().click();
    await page
      .getByRole("navigation", { name: "位置" })
      .getByText(unit ?? "?")
      .waitFor();
    await page.locator("tbody tr").first().getByRole("link").first().click();
    await page.getByRole("columnheader", { name: "试点企业" }).waitFor();
    expect(new URL(page.url()).searchParams.get("industry")).toBe("轴承");
    await page.getByRole("navigation", { name: "位置" }).getByRole("link", { name: "轴承行业" }).click();
    await page.getByRole("columnheader", { name: "申报单位" }).waitFor();
  });

  it("sees what a cap of 25 would save", async () => {
    const { page } = miit;
    await page.getByRole("link", { name: "假设测算" }).click();
    await page.getByText("与现行相同").waitFor();
    await page.getByLabel("每家企业封顶（万元）").fill("25");
    await page.getByRole("button", { name: "测算" }).click();
    await page.getByText(/比现行减少 [\d,.]+ 万元/).waitFor();
    await page.getByText("假设测算，不是现行规则，不改动任何方案").waitFor();
  });

  it("sees who is late, and with which clause", async () => {
    const { page } = miit;
    await page.getByRole("link", { name: "填报进度" }).click();
    await page
      .getByText(/逾期 \d+/)
      .first()
      .waitFor();
    const row = page.getByRole("row").filter({ hasText: "黑龙江" });
    await row.getByRole("button", { name: "25%" }).click();
    await page
      .getByRole("status")
      .getByText(/缺 \d+ 项/)
      .waitFor();
  });

  it("met no broken page on the way", () => {
    expect(miit.faults).toEqual([]);
  });
});
