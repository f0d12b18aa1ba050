import type { CDPSession, Page } from "playwright-core";
import { findChromium, launchChromium } from "./chromium.ts";
import { openSheet, type SheetPage } from "./sheet-page.ts";
import { startSheetStand } from "./sheet-stand.ts";

/** How much slower than this machine the page is made to run, as on an office computer. */
const THROTTLE = 6;
const ROWS = 5_000;
const KEYS = 40;

const GOALS: Readonly<Record<string, number>> = {
  "滚动一帧 p95": 16.7,
  "按键到显示 p95": 50,
  "回车写入到显示 p95": 50,
  "方向键到显示 p95": 32,
  "粘贴 2000×4 到显示": 300,
};

/** What the page itself measures: frames while scrolling, and the time from an event to the paint after it. */
function instruments() {
  const afterPaint = (done: () => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = done;
      port2.postMessage(null);
    });
  const bench = {
    times: [] as number[],
    /** Each key from its keydown to the paint that follows. */
    watch: () =>
      window.addEventListener(
        "keydown",
        (event) => afterPaint(() => bench.times.push(performance.now() - event.timeStamp)),
        true,
      ),
    /** Intervals of the frames of a scroll of so many px a frame. */
    scroll: (selector: string, step: number, frames: number) =>
      new Promise<number[]>((resolve) => {
        const box = document.querySelector(selector);
        const deltas: number[] = [];
        let last: number | null = null;
        const tick = (now: number) => {
          if (last !== null) deltas.push(now - last);
          last = now;
          if (box !== null) box.scrollTop += step;
          if (deltas.length < frames) requestAnimationFrame(tick);
          else resolve(deltas);
        };
        requestAnimationFrame(tick);
      }),
    paste: (text: string) =>
      new Promise<number>((resolve) => {
        const data = new DataTransfer();
        data.setData("text/plain", text);
        const from = performance.now();
        document.activeElement?.dispatchEvent(
          new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
        );
        afterPaint(() => resolve(performance.now() - from));
      }),
  };
  Object.assign(window, { bench });
}

interface Bench {
  readonly times: number[];
  readonly watch: () => void;
  readonly scroll: (selector: string, step: number, frames: number) => Promise<number[]>;
  readonly paste: (text: string) => Promise<number>;
}
type BenchWindow = { readonly bench: Bench };

const percentile = (times: readonly number[], share: number) =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ??
  Number.NaN;

async function throttled<T>(input: CDPSession, work: () => Promise<T>): Promise<T> {
  await input.send("Emulation.setCPUThrottlingRate", { rate: THROTTLE });
  const result = await work();
  await input.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  return result;
}

/** Presses a key again and again, with rest between, and gives the time of each to the paint after it. */
async function timeKeys(page: Page, key: (index: number) => string): Promise<number[]> {
  await page.evaluate(() => {
    (window as unknown as BenchWindow).bench.times.length = 0;
  });
  for (let index = 0; index < KEYS; index += 1) {
    await page.keyboard.press(key(index));
    await page.waitForTimeout(60);
  }
  await page.waitForTimeout(300);
  return page.evaluate(() => [...(window as unknown as BenchWindow).bench.times]);
}

const scroll = (page: Page, selector: string, step: number) =>
  page.evaluate(([name, px]) => (window as unknown as BenchWindow).bench.scroll(name, px, 240), [
    selector,
    step,
  ] as const);

async function measureSheet({ page, input, click, press }: SheetPage): Promise<Map<string, number>> {
  await page.evaluate(instruments);
  await page.evaluate(() => (window as unknown as BenchWindow).bench.watch());
  const scroller = "div:has(> [role=grid])";
  const result = new Map<string, number>();
  await throttled(input, async () => {
    result.set("滚动一帧 p95", percentile(await scroll(page, scroller, 100), 0.95));
    result.set("快速滚动（每帧一屏）p95", percentile(await scroll(page, scroller, 560), 0.95));
  });
  await page.locator("textarea").focus();
  await press("Control+Home");
  await click(2, "改造内容");
  await throttled(input, async () => {
    const arrows = await timeKeys(page, (index) => (index % 2 === 0 ? "ArrowDown" : "ArrowLeft"));
    result.set("方向键到显示 p95", percentile(arrows, 0.95));
  });
  await press("Control+Home");
  await click(2, "改造内容");
  await throttled(input, async () => {
    const letters = await timeKeys(page, () => "a");
    result.set("按键到显示 p95", percentile(letters, 0.95));
    const enters = await timeKeys(page, (index) => (index % 2 === 0 ? "Enter" : "b"));
    result.set("回车写入到显示 p95", percentile(enters, 0.95));
  });
  await press("Escape", "Control+Home");
  const block = Array.from({ length: 2_000 }, (_, row) =>
    [`粘贴企业${row}`, "木联网络科技有限公司", `${row % 90}.50`, "0.10"].join("\t"),
  ).join("\r\n");
  await page.locator("textarea").focus();
  const pasted = await throttled(input, () =>
    page.evaluate((text) => (window as unknown as BenchWindow).bench.paste(text), block),
  );
  result.set("粘贴 2000×4 到显示", pasted);
  return result;
}

/** What the browser itself needs on this machine for the same: text that scrolls, a bare text box that is typed into. */
async function measureFloor(sheet: SheetPage): Promise<Map<string, number>> {
  const { page, input } = sheet;
  await page.evaluate((rows) => {
    document.body.innerHTML = `<textarea id="floor"></textarea><pre id="text" style="height:600px;overflow:auto"></pre>`;
    const text = document.querySelector("#text");
    if (text !== null)
      text.textContent = Array.from({ length: rows }, (_, row) => `第${row}行 试点企业`).join("\n");
  }, ROWS);
  await page.evaluate(instruments);
  await page.evaluate(() => (window as unknown as BenchWindow).bench.watch());
  await page.locator("#floor").focus();
  return throttled(input, async () => {
    const scrolled = percentile(await scroll(page, "#text", 100), 0.95);
    const typed = percentile(await timeKeys(page, () => "a"), 0.95);
    return new Map([
      ["滚动一帧 p95", scrolled],
      ["按键到显示 p95", typed],
    ]);
  });
}

const chromium = findChromium();
if (chromium === null) throw new Error("没有找到 Chromium，请用 CHROMIUM_PATH 指明");
const stand = await startSheetStand();
const browser = await launchChromium(chromium);
try {
  const floor = await measureFloor(await openSheet(browser, stand.url, "?rows=10"));
  const sheet = await measureSheet(await openSheet(browser, stand.url, `?rows=${ROWS}`));
  const banded = await measureSheet(await openSheet(browser, stand.url, `?rows=${ROWS}&bands=1&texts=30`));
  console.log(`${ROWS} 行，CPU 减速 ${THROTTLE} 倍，Chromium ${browser.version()}；单位 ms`);
  console.log("| 项目 | 目标 | 8 列 | 38 列、分平台小计 | 浏览器自身 |");
  console.log("| --- | ---: | ---: | ---: | ---: |");
  const cell = (times: ReadonlyMap<string, number>, name: string) => times.get(name)?.toFixed(1) ?? "";
  for (const name of sheet.keys())
    console.log(
      `| ${name} | ${GOALS[name] ?? ""} | ${cell(sheet, name)} | ${cell(banded, name)} | ${cell(floor, name)} |`,
    );
} finally {
  await browser.close();
  stand.stop();
}
