import type { Browser, CDPSession, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findChromium, launchChromium } from "../src/chromium.ts";
import { signIn } from "../src/person.ts";
import { type RunningServer, startServer } from "../src/server.ts";

const chromium = findChromium();

// Without Chromium there is no browser to drive; `npm test` says so in its last lines.
describe.skipIf(chromium === null)("the table of enterprises", () => {
  let server: RunningServer;
  let browser: Browser;
  let page: Page;
  let input: CDPSession;

  beforeAll(async () => {
    server = await startServer();
    browser = await launchChromium(chromium ?? "");
    ({ page } = await signIn(browser, server.url, "zhejiang"));
    input = await page.context().newCDPSession(page);
    await page.getByRole("link", { name: "打开方案" }).click();
    const menu = page.getByRole("navigation", { name: "方案目录" });
    await menu.getByText("行业1 定制家具").click();
    await menu.getByRole("link", { name: "附4 成本测算表" }).first().click();
    await cell(1, "试点企业名称").waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  /** A cell by its row (from 1) and the head of its column. */
  const cell = (row: number, column: string) =>
    page.getByRole("grid").getByRole("row").nth(row).getByRole("gridcell").nth(COLUMNS.indexOf(column));
  const COLUMNS = ["序号", "对应服务平台", "试点企业名称", "实际改造成本", "奖补资金额"];

  async function paste(text: string) {
    await page.evaluate((plain) => {
      const data = new DataTransfer();
      data.setData("text/plain", plain);
      const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    }, text);
  }

  it("keeps the first pinyin letter, and an Enter that ends a composition does not leave the cell", async () => {
    await cell(1, "试点企业名称").click();
    await input.send("Input.imeSetComposition", { text: "n", selectionStart: 1, selectionEnd: 1 });
    await input.send("Input.imeSetComposition", { text: "ni", selectionStart: 2, selectionEnd: 2 });
    await page.keyboard.down("Enter");
    await input.send("Input.insertText", { text: "你好家具有限公司" });
    await page.keyboard.up("Enter");
    await page.keyboard.press("Enter");
    expect(await cell(1, "试点企业名称").textContent()).toBe("你好家具有限公司");
  });

  it("writes into the cell the arrow led to, however fast one types", async () => {
    await cell(1, "实际改造成本").click();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.type("８５.５万");
    await page.keyboard.press("Enter");
    expect(await cell(2, "实际改造成本").textContent()).toBe("85.50");
  });

  it("keeps a text that is no amount where it was typed, and says why", async () => {
    await cell(3, "实际改造成本").click();
    await page.keyboard.type("待定");
    await page.keyboard.press("Enter");
    await cell(3, "实际改造成本").click();
    await page.getByText("“待定”不是数字，请按万元填写，例如 85.50").first().waitFor();
    expect(await cell(3, "实际改造成本").getAttribute("aria-invalid")).toBe("true");
  });

  it("takes a pasted block with 元, separators and full-width digits, and takes it back as a whole", async () => {
    const before = await cell(5, "实际改造成本").textContent();
    await cell(4, "实际改造成本").click();
    await paste("855,000元\t25.65\r\n￥９０.1\t27.03\r\n");
    await page
      .getByText(/粘贴 2 行，新增 0，更新 2/)
      .first()
      .waitFor();
    expect(await cell(4, "实际改造成本").textContent()).toBe("85.50");
    expect(await cell(5, "实际改造成本").textContent()).toBe("90.10");
    expect(await cell(5, "奖补资金额").textContent()).toBe("27.03");
    await page.keyboard.press("Control+z");
    expect(await cell(5, "实际改造成本").textContent()).toBe(before);
  });

  it("puts a request above its ceiling right with one click", async () => {
    await cell(2, "奖补资金额").click();
    await page.keyboard.type("30");
    await page.keyboard.press("Enter");
    await cell(2, "奖补资金额").click();
    await page
      .getByRole("button", { name: /改为 25\.65/ })
      .first()
      .click();
    expect(await cell(2, "奖补资金额").textContent()).toBe("25.65");
  });

  it("says when it saved, and still has everything after a reload", async () => {
    await page.getByText(/已保存 \d\d:\d\d:\d\d/).waitFor();
    await page.reload();
    await cell(2, "实际改造成本").waitFor();
    expect(await cell(1, "试点企业名称").textContent()).toBe("你好家具有限公司");
    expect(await cell(2, "实际改造成本").textContent()).toBe("85.50");
    expect(await cell(2, "奖补资金额").textContent()).toBe("25.65");
  });
});
