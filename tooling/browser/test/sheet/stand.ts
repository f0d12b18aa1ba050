import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { findChromium, launchChromium } from "../../src/chromium.ts";
import { openSheet, type SheetPage } from "../../src/sheet-page.ts";
import { type SheetStand, startSheetStand } from "../../src/sheet-stand.ts";

export const chromium = findChromium();

/** Builds the stand once for a file; every test opens a page of its own, which must report nothing broken. */
export function useSheetStand(): { readonly open: (search?: string) => Promise<SheetPage> } {
  let stand: SheetStand;
  let browser: Browser;
  const pages: SheetPage[] = [];
  beforeAll(async () => {
    stand = await startSheetStand();
    browser = await launchChromium(chromium ?? "");
  });
  afterEach(async () => {
    for (const sheet of pages.splice(0)) {
      expect(sheet.faults).toEqual([]);
      await sheet.close();
    }
  });
  afterAll(async () => {
    await browser?.close();
    stand?.stop();
  });
  return {
    open: async (search = "") => {
      const sheet = await openSheet(browser, stand.url, search);
      pages.push(sheet);
      return sheet;
    },
  };
}
