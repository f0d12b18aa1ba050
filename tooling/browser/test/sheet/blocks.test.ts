import { describe, expect, it } from "vitest";
import { chromium, useSheetStand } from "./stand.ts";

const block = (rows: number, cell: (row: number, column: number) => string, columns = 4) =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_unused, column) => cell(row, column)).join("\t"),
  ).join("\r\n");

describe.skipIf(chromium === null)("blocks of cells in the sheet", () => {
  const { open } = useSheetStand();
  const firm = (row: number, column: number) =>
    [`粘贴企业${row + 1}`, "木联网络科技有限公司", `${row + 1}.50`, "0.10"][column] ?? "";

  it("pastes 20 × 4 over what is there, takes it back and does it again as a whole", async () => {
    const sheet = await open();
    await sheet.click(3, "试点企业名称");
    await sheet.paste(`${block(20, firm)}\r\n`);
    expect(await sheet.status.textContent()).toContain("粘贴 20 行，新增 0，更新 20，无需更正");
    expect(await sheet.textOf(3, "试点企业名称")).toBe("粘贴企业1");
    const costs = () =>
      sheet.page.evaluate(() =>
        window.stand.firms
          .get()
          .slice(2, 22)
          .map(({ cost }) => cost),
      );
    const pasted = Array.from({ length: 20 }, (_, row) => `${row + 1}.50`);
    expect(await costs()).toEqual(pasted);
    await sheet.press("Control+z");
    expect(await sheet.textOf(3, "试点企业名称")).toBe("试点企业0003有限公司");
    await sheet.press("Control+y");
    expect(await costs()).toEqual(pasted);
  });

  it("pastes 2,000 × 4 past the last row as new rows, and one undo removes them", async () => {
    const sheet = await open("?rows=10");
    await sheet.click(10, "试点企业名称");
    await sheet.paste(block(2000, firm));
    expect(await sheet.status.textContent()).toContain("粘贴 2000 行，新增 1999，更新 1");
    const rows = () => sheet.page.evaluate(() => window.stand.firms.get().length);
    expect(await rows()).toBe(2009);
    await sheet.press("Control+z");
    expect(await rows()).toBe(10);
  });

  it("names the columns that cannot be written and the cells that were refused", async () => {
    const sheet = await open();
    await sheet.click(1, "实际改造成本");
    await sheet.paste("1\t待定\t9\r\n2\t0.5\t9\r\n");
    expect(await sheet.status.textContent()).toContain(
      "粘贴 2 行，新增 0，更新 2，1 处需改；“测算建议”不能填写，已略过",
    );
    expect(await sheet.textOf(1, "奖补资金额")).toBe("待定");
    expect(await sheet.textOf(1, "测算建议")).toBe("0.30");
  });

  it("offers platforms that do not exist yet, and making them puts their cells right", async () => {
    const sheet = await open();
    await sheet.click(1, "对应服务平台");
    await sheet.paste("新平台甲\r\n新平台乙\r\n新平台甲\r\n");
    await sheet.page.getByRole("button", { name: "新建这2个平台" }).click();
    await expect.poll(() => sheet.cell(1, "对应服务平台").getAttribute("aria-invalid")).toBeNull();
    expect(await sheet.page.evaluate(() => window.stand.firms.get()[0]?.platform)).toBe("新平台甲");
    await sheet.press("Control+z");
    expect(await sheet.page.evaluate(() => window.stand.firms.get()[0]?.unread.platform)).toBe("新平台甲");
  });

  it("one value fills the selection, a short block repeats in it", async () => {
    const sheet = await open();
    await sheet.click(1, "实际改造成本");
    await sheet.press("Shift+ArrowDown", "Shift+ArrowDown", "Shift+ArrowDown", "Shift+ArrowDown");
    await sheet.paste("1\r\n2\r\n");
    expect(await Promise.all([1, 2, 3, 4, 5, 6].map((row) => sheet.textOf(row, "实际改造成本")))).toEqual([
      "1.00",
      "2.00",
      "1.00",
      "2.00",
      "1.00",
      "55.05",
    ]);
    await sheet.paste("7");
    expect(await sheet.textOf(5, "实际改造成本")).toBe("7.00");
  });

  it("copies a range as spreadsheets read it, and cutting blanks it", async () => {
    const sheet = await open();
    await sheet.click(1, "试点企业名称");
    await sheet.press("Shift+ArrowDown", "Shift+ArrowRight");
    expect(await sheet.copied("cut")).toBe(
      "试点企业0001有限公司\t甲云智造科技有限公司\r\n试点企业0002有限公司\t甲云智造科技有限公司",
    );
    expect(await sheet.textOf(2, "对应服务平台")).toBe("");
  });

  it("fills down, right and with the typed text", async () => {
    const sheet = await open();
    await sheet.click(1, "实际改造成本");
    await sheet.press("Shift+ArrowDown", "Shift+ArrowDown", "Control+d");
    expect(await sheet.textOf(3, "实际改造成本")).toBe("50.00");
    await sheet.click(5, "实际改造成本");
    await sheet.press("Shift+ArrowRight", "Control+r");
    expect(await sheet.textOf(5, "奖补资金额")).toBe("54.04");
    await sheet.click(6, "改造内容");
    await sheet.press("Shift+ArrowDown", "Shift+ArrowDown");
    await sheet.page.keyboard.type("同样的内容");
    await sheet.press("Control+Enter");
    expect(await sheet.textOf(8, "改造内容")).toBe("同样的内容");
    await sheet.press("Control+z");
    expect(await sheet.textOf(6, "改造内容")).toBe("");
  });

  it("the handle fills where it is dragged, and double-clicked as far as the neighbour is filled", async () => {
    const sheet = await open();
    await sheet.click(1, "实际改造成本");
    const handle = sheet.page.locator("[data-handle]");
    const from = await handle.boundingBox();
    const to = await sheet.cell(6, "实际改造成本").boundingBox();
    if (from === null || to === null) throw new Error("no handle");
    await sheet.page.mouse.move(from.x + 3, from.y + 3);
    await sheet.page.mouse.down();
    await sheet.page.mouse.move(to.x + 20, to.y + 10, { steps: 4 });
    await sheet.page.mouse.up();
    expect(await sheet.textOf(6, "实际改造成本")).toBe("50.00");
    expect(await sheet.textOf(7, "实际改造成本")).toBe("56.06");
    await sheet.click(1, "测算依据");
    await handle.dblclick();
    const bases = await sheet.page.evaluate(() => window.stand.firms.get().map(({ basis }) => basis));
    expect(bases.filter((basis) => basis === "平台标准").length).toBeGreaterThanOrEqual(30);
  });

  it("a drag beyond the edge scrolls and selects on", async () => {
    const sheet = await open("?rows=500");
    const from = await sheet.cell(2, "实际改造成本").boundingBox();
    if (from === null) throw new Error("no cell");
    await sheet.page.mouse.move(from.x + 20, from.y + 10);
    await sheet.page.mouse.down();
    await sheet.page.mouse.move(from.x + 20, 755, { steps: 5 });
    const rows = async () =>
      Number.parseInt((await sheet.page.getByText(/^\d+ 行 × 1 列$/).textContent()) ?? "0", 10);
    await expect.poll(rows, { timeout: 20_000 }).toBeGreaterThan(40);
    await sheet.page.mouse.up();
  });
});
