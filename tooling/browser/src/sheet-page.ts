import type { Browser, CDPSession, Locator, Page } from "playwright-core";

/** The columns of the stand in the order they are shown. */
export const STAND_COLUMNS = [
  "试点企业名称",
  "对应服务平台",
  "实际改造成本",
  "奖补资金额",
  "测算建议",
  "说明",
  "测算依据",
  "改造内容",
] as const;
export type StandColumn = (typeof STAND_COLUMNS)[number];

/** Somebody at the stand, with the hands one has for a sheet. */
export interface SheetPage {
  readonly page: Page;
  readonly input: CDPSession;
  readonly faults: string[];
  /** A cell in view by the row's place among those shown, from 1. */
  readonly cell: (row: number, column: StandColumn) => Locator;
  readonly textOf: (row: number, column: StandColumn) => Promise<string>;
  readonly click: (row: number, column: StandColumn) => Promise<void>;
  readonly press: (...keys: string[]) => Promise<void>;
  /** What a spreadsheet puts on the clipboard, pasted. */
  readonly paste: (text: string) => Promise<void>;
  /** What Ctrl+C would put on the clipboard. */
  readonly copied: (command?: "copy" | "cut") => Promise<string>;
  /** A composition of an input method, letter by letter. */
  readonly compose: (letters: string) => Promise<void>;
  readonly status: Locator;
  readonly close: () => Promise<void>;
}

export async function openSheet(browser: Browser, url: string, search = ""): Promise<SheetPage> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: "zh-CN",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(5_000);
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  await page.goto(`${url}${search}`);
  const input = await context.newCDPSession(page);
  const grid = page.getByRole("grid");
  await grid.waitFor();
  const cell: SheetPage["cell"] = (row, column) =>
    grid.locator(
      `[role=row][aria-rowindex="${row + 1}"] [aria-colindex="${STAND_COLUMNS.indexOf(column) + 2}"]`,
    );
  return {
    ...{ page, input, faults, cell },
    textOf: async (row, column) => (await cell(row, column).textContent()) ?? "",
    // Where a link stands in the cell, beside it.
    click: (row, column) => cell(row, column).click({ position: { x: 5, y: 5 } }),
    press: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key);
    },
    paste: (text) =>
      page.evaluate((plain) => {
        const data = new DataTransfer();
        data.setData("text/plain", plain);
        document.activeElement?.dispatchEvent(
          new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
        );
      }, text),
    copied: (command = "copy") =>
      page.evaluate((name) => {
        const data = new DataTransfer();
        document.activeElement?.dispatchEvent(
          new ClipboardEvent(name, { clipboardData: data, bubbles: true, cancelable: true }),
        );
        return data.getData("text/plain");
      }, command),
    compose: async (letters) => {
      for (let end = 1; end <= letters.length; end += 1)
        await input.send("Input.imeSetComposition", {
          text: letters.slice(0, end),
          selectionStart: end,
          selectionEnd: end,
        });
    },
    status: page.getByRole("status"),
    close: () => context.close(),
  };
}
