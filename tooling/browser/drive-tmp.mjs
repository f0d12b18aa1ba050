import { chromium } from "playwright-core";
const base = "http://localhost:4107";
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--headless=new","--no-sandbox","--disable-gpu","--disable-quic","--no-first-run","--disable-background-networking","--disable-component-update","--disable-sync"] });
const errors = [];
async function login(user) {
  const ctx = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const page = await ctx.newPage(); page.setDefaultTimeout(6000);
  page.on("console", (m) => { if (m.type() === "error") errors.push(`${user}: ${m.text().slice(0, 300)}`); });
  page.on("pageerror", (e) => errors.push(`${user} PAGEERROR ${e.stack?.slice(0, 600)}`));
  page.on("response", async (r) => { if (r.url().includes("/graphql")) { const t = await r.text().catch(() => ""); if (t.includes('"errors"')) errors.push(`${user} GQL ${t.slice(0, 400)}`); } });
  await page.goto(`${base}/login`);
  await page.getByLabel("用户名").fill(user).catch(async () => page.locator("input").first().fill(user));
  await page.locator('input[type="password"]').fill("Dengta-2026");
  await page.keyboard.press("Enter");
  await page.waitForURL((u) => !u.pathname.includes("login"), { timeout: 20000 });
  return page;
}
export { login, browser, errors, base };
