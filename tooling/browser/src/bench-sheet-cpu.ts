import type { CDPSession } from "playwright-core";
import { findChromium, launchChromium } from "./chromium.ts";
import { openSheet, type SheetPage } from "./sheet-page.ts";
import { startSheetStand } from "./sheet-stand.ts";

/**
 * What the page's main thread works for each deed, in processor time: unlike times to the paint it says something
 * on a machine that has other work. It holds everything up to rest: the paint and what comes after it too.
 */
const SLOWER = 6;
const TIMES = 40;
const FRAMES = 120;

async function busyMs(input: CDPSession): Promise<number> {
  const { metrics } = await input.send("Performance.getMetrics");
  return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1_000;
}

async function perDeed({ page, input }: SheetPage, times: number, work: () => Promise<unknown>) {
  await page.waitForTimeout(800);
  const before = await busyMs(input);
  await work();
  await page.waitForTimeout(600);
  return ((await busyMs(input)) - before) / times;
}

async function keys({ page }: SheetPage, ...names: string[]) {
  for (let time = 0; time < TIMES; time += 1) {
    for (const name of names) await page.keyboard.press(name);
    await page.waitForTimeout(60);
  }
}

const scroll = ({ page }: SheetPage) =>
  page.evaluate(
    (frames) =>
      new Promise<void>((resolve) => {
        const box = document.querySelector("div:has(> [role=grid])");
        let left = frames;
        const tick = () => {
          if (box !== null) box.scrollTop += 100;
          left -= 1;
          if (left > 0) requestAnimationFrame(tick);
          else resolve();
        };
        requestAnimationFrame(tick);
      }),
    FRAMES,
  );

async function measure(sheet: SheetPage): Promise<[string, number][]> {
  await sheet.input.send("Performance.enable", { timeDomain: "threadTicks" });
  await sheet.page.locator("textarea").focus();
  const block = Array.from({ length: 2_000 }, (_, row) =>
    [`粘贴企业${row}`, "木联网络科技有限公司", `${row % 90}.50`, "0.10"].join("\t"),
  ).join("\r\n");
  const scrolled = await perDeed(sheet, FRAMES, () => scroll(sheet));
  await sheet.press("Control+Home");
  const moved = await perDeed(sheet, TIMES, () => keys(sheet, "ArrowDown"));
  await sheet.press("F2");
  const typed = await perDeed(sheet, TIMES, () => keys(sheet, "a"));
  await sheet.press("Escape");
  const written = await perDeed(sheet, TIMES, () => keys(sheet, "b", "Enter"));
  await sheet.press("Control+Home");
  const pasted = await perDeed(sheet, 1, () => sheet.paste(block));
  return [
    ["滚动一帧", scrolled],
    ["方向键", moved],
    ["输入一字", typed],
    ["输入一字并回车", written],
    ["粘贴 2000×4", pasted],
  ];
}

const chromium = findChromium();
if (chromium === null) throw new Error("没有找到 Chromium，请用 CHROMIUM_PATH 指明");
const stand = await startSheetStand();
const browser = await launchChromium(chromium);
try {
  const bare = await openSheet(browser, stand.url, "?rows=10");
  await bare.input.send("Performance.enable", { timeDomain: "threadTicks" });
  await bare.page.setContent("<textarea></textarea>");
  await bare.page.locator("textarea").focus();
  const floor = await perDeed(bare, TIMES, () => keys(bare, "a"));
  const sheet = await measure(await openSheet(browser, stand.url, "?rows=5000"));
  console.log("5000 行，主线程处理器时间，ms");
  console.log(`| 项目 | 一次 | ×${SLOWER} |`);
  console.log("| --- | ---: | ---: |");
  for (const [name, ms] of [["空白输入框输入一字", floor] as [string, number], ...sheet])
    console.log(`| ${name} | ${ms.toFixed(1)} | ${(ms * SLOWER).toFixed(0)} |`);
} finally {
  await browser.close();
  stand.stop();
}
