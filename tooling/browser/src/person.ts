import type { Browser, Page } from "playwright-core";

const PASSWORD = "Dengta-2026";

/** Somebody at a browser of 1366×768. `faults` collects what the page reported as broken. */
export interface Person {
  readonly page: Page;
  readonly faults: string[];
}

/** Opens a fresh browser context and signs in through the page. */
export async function signIn(browser: Browser, url: string, username: string): Promise<Person> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width: 1366, height: 768 },
    locale: "zh-CN",
    acceptDownloads: true,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  await page.goto("/login");
  await page.getByLabel("用户名").fill(username);
  await page.getByLabel("密码", { exact: true }).fill(PASSWORD);
  await page.keyboard.press("Enter");
  await page.waitForURL((address) => address.pathname !== "/login");
  return { page, faults };
}
