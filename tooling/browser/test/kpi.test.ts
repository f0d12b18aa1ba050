import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findChromium, launchChromium } from "../src/chromium.ts";
import { signIn } from "../src/person.ts";
import { type RunningServer, startServer } from "../src/server.ts";

const chromium = findChromium();
const TARGET = "试点企业对数字化改造总体满意度 目标值";

// Without Chromium there is no browser to drive; `npm test` says so in its last lines.
describe.skipIf(chromium === null)("附5", () => {
  let server: RunningServer;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    server = await startServer();
    browser = await launchChromium(chromium ?? "");
    ({ page } = await signIn(browser, server.url, "zhejiang"));
    await page.getByRole("link", { name: "打开方案" }).click();
    const menu = page.getByRole("navigation", { name: "方案目录" });
    await menu.getByText("行业1 定制家具").click();
    await menu.getByRole("link", { name: "甲云智造平台" }).click();
    await page.getByLabel(TARGET).waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it("refuses 120 % with the reason, and loses nothing of what was typed", async () => {
    await page.getByLabel(TARGET).fill("120%");
    await page.keyboard.press("Enter");
    await page.getByText("应在 0 至 100 之间").waitFor();
    expect(await page.getByLabel(TARGET).inputValue()).toBe("120%");
  });

  it("keeps a cleared value blank, and the finding leads back to the very cell", async () => {
    await page.getByLabel(TARGET).fill("");
    await page.keyboard.press("Enter");
    await page.getByText(/已保存 \d\d:\d\d:\d\d/).waitFor();
    await page.getByRole("link", { name: /^校验/ }).click();
    await page.getByRole("link", { name: /总体满意度/ }).click();
    await page.getByLabel(TARGET).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("satisfaction.target");
    expect(await page.getByLabel(TARGET).inputValue()).toBe("");
  });

  it("stops the submission until it is put right", async () => {
    await page.getByRole("navigation").getByRole("link", { name: "提交" }).click();
    await page.getByText("提交前须改正 1 处错误").waitFor();
    expect(await page.getByRole("button", { name: "提交", exact: true }).isDisabled()).toBe(true);
  });
});
