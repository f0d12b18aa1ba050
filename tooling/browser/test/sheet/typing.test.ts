import { describe, expect, it } from "vitest";
import { chromium, useSheetStand } from "./stand.ts";

describe.skipIf(chromium === null)("typing and moving in the sheet", () => {
  const { open } = useSheetStand();

  it("writes into the cell the arrow led to, however fast one types", async () => {
    const sheet = await open();
    await sheet.click(1, "实际改造成本");
    await sheet.press("ArrowDown");
    await sheet.page.keyboard.type("88.8");
    await sheet.press("Enter");
    expect(await sheet.textOf(2, "实际改造成本")).toBe("88.8");
    expect(await sheet.textOf(1, "实际改造成本")).toBe("50.00");
  });

  it("select, scroll away, type: the cell comes back into view with what was typed", async () => {
    const sheet = await open("?rows=500");
    await sheet.click(2, "实际改造成本");
    await sheet.page.mouse.move(700, 400);
    await sheet.page.mouse.wheel(0, 6000);
    await expect.poll(() => sheet.cell(2, "实际改造成本").count()).toBe(0);
    await sheet.page.keyboard.type("77");
    await sheet.press("Enter");
    expect(await sheet.textOf(2, "实际改造成本")).toBe("77.00");
  });

  it("a text that cannot be read stays where it was typed, with the reason", async () => {
    const sheet = await open();
    await sheet.click(1, "实际改造成本");
    await sheet.page.keyboard.type("待定");
    await sheet.press("Enter", "ArrowUp");
    expect(await sheet.textOf(1, "实际改造成本")).toBe("待定");
    expect(await sheet.cell(1, "实际改造成本").getAttribute("aria-invalid")).toBe("true");
    expect(await sheet.page.getByRole("tooltip").textContent()).toContain("“待定”不是数字");
    await sheet.press("Control+z");
    expect(await sheet.textOf(1, "实际改造成本")).toBe("50.00");
  });

  it("a locked cell takes nothing and says so", async () => {
    const sheet = await open();
    await sheet.click(1, "测算建议");
    await sheet.page.keyboard.type("9");
    await sheet.press("Enter");
    expect(await sheet.textOf(1, "测算建议")).toBe("15.00");
    expect(await sheet.status.textContent()).toContain("“测算建议”不能填写");
  });

  it("Tab goes right, Enter back below where Tab set out, F2 and Escape keep what was there", async () => {
    const sheet = await open();
    await sheet.click(1, "实际改造成本");
    await sheet.page.keyboard.type("1");
    await sheet.press("Tab");
    await sheet.page.keyboard.type("2");
    await sheet.press("Enter");
    await sheet.page.keyboard.type("3");
    await sheet.press("Enter");
    expect(await sheet.textOf(1, "奖补资金额")).toBe("2.00");
    expect(await sheet.textOf(2, "实际改造成本")).toBe("3.00");
    await sheet.click(2, "实际改造成本");
    await sheet.press("F2");
    await sheet.page.keyboard.type("999");
    await sheet.press("Escape", "Delete", "Control+z");
    expect(await sheet.textOf(2, "实际改造成本")).toBe("3.00");
  });

  it("Ctrl and arrows go to the edges of what is filled, with Shift they select, Ctrl+A takes all", async () => {
    const sheet = await open();
    await sheet.click(1, "实际改造成本");
    await sheet.press("Control+Shift+ArrowDown");
    // The fourth cost is blank.
    await sheet.page.getByText("3 行 × 1 列").waitFor();
    await sheet.page.getByText("求和 153.03").waitFor();
    await sheet.press("Control+a");
    await sheet.page.getByText("61 行 × 8 列").waitFor();
  });

  it("the first cell is active on entering, and Esc then Tab leaves", async () => {
    const sheet = await open();
    await sheet.page.locator("textarea").focus();
    await sheet.page.keyboard.type("进来就写");
    await sheet.press("Enter");
    expect(await sheet.textOf(1, "试点企业名称")).toBe("进来就写");
    await sheet.press("Escape", "Tab");
    expect(await sheet.page.evaluate(() => document.activeElement?.textContent)).toBe("表格之后");
    await sheet.press("Shift+Tab");
    expect(await sheet.page.evaluate(() => document.activeElement?.tagName)).toBe("TEXTAREA");
  });

  it("links in cells are one tab stop, and keys open them", async () => {
    const sheet = await open();
    await sheet.click(3, "说明");
    expect(await sheet.page.locator("[role=gridcell] button[tabindex='0']").count()).toBe(1);
    await sheet.press("Alt+Enter");
    expect(await sheet.page.evaluate(() => window.stand.opened)).toEqual(["r3"]);
    await sheet.press("ArrowLeft");
    expect(await sheet.page.locator("[role=gridcell] button[tabindex='0']").count()).toBe(0);
  });

  it("repairs under Alt+Enter, and an undo takes the repair back", async () => {
    const sheet = await open();
    await sheet.click(9, "奖补资金额");
    await sheet.page.getByRole("button", { name: /改为 17\.42/ }).waitFor();
    await sheet.press("Alt+Enter");
    await expect.poll(() => sheet.textOf(9, "奖补资金额")).toBe("17.42");
    await sheet.press("Control+z");
    expect(await sheet.textOf(9, "奖补资金额")).toBe("18.00");
  });

  it("opens the list of options by key and takes the marked one", async () => {
    const sheet = await open();
    await sheet.click(1, "测算依据");
    await sheet.press("Alt+ArrowDown", "ArrowDown", "Enter");
    expect(await sheet.textOf(1, "测算依据")).toBe("第三方");
  });

  it("what is typed below the last row makes a row, and Tab goes on in it", async () => {
    const sheet = await open("?rows=3");
    await sheet.click(4, "试点企业名称");
    await sheet.page.keyboard.type("新企业");
    await sheet.press("Tab", "Tab");
    await sheet.page.keyboard.type("12");
    await sheet.press("Enter");
    expect(await sheet.textOf(4, "试点企业名称")).toBe("新企业");
    expect(await sheet.textOf(4, "实际改造成本")).toBe("12.00");
    await sheet.press("Control+z", "Control+z");
    expect(await sheet.page.evaluate(() => window.stand.firms.get().length)).toBe(3);
  });
});
