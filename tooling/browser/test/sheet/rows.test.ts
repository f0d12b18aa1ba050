import { describe, expect, it } from "vitest";
import { seriousFaults } from "../../src/axe.ts";
import { chromium, useSheetStand } from "./stand.ts";

describe.skipIf(chromium === null)("rows and views of the sheet", () => {
  const { open } = useSheetStand();

  it("inserts, duplicates, moves and removes rows from the menu of the cells, each undone as one", async () => {
    const sheet = await open("?rows=6");
    const names = () =>
      sheet.page.evaluate(() =>
        window.stand.firms
          .get()
          .map(({ name }) => name.slice(4, 8))
          .join(" "),
      );
    const menu = async (label: RegExp) => {
      await sheet.cell(2, "试点企业名称").click({ button: "right" });
      await sheet.page.getByRole("menuitem", { name: label }).click();
    };
    await menu(/在上方插入 1 行/);
    expect(await names()).toBe("0001  0002 0003 0004 0005 0006");
    await sheet.press("Control+z");
    await menu(/复制为新的 1 行/);
    expect(await names()).toBe("0001 0002 0002 0003 0004 0005 0006");
    await sheet.press("Control+z");
    await menu(/下移/);
    expect(await names()).toBe("0001 0003 0002 0004 0005 0006");
    await sheet.press("Control+z");
    await menu(/删除 1 行/);
    expect(await names()).toBe("0001 0003 0004 0005 0006");
    await sheet.press("Control+z");
    expect(await names()).toBe("0001 0002 0003 0004 0005 0006");
  });

  it("does the same with keys alone", async () => {
    const sheet = await open("?rows=4");
    await sheet.click(2, "试点企业名称");
    await sheet.press("Shift+F10");
    await sheet.page.getByRole("menu").waitFor();
    await sheet.press("Escape", "Alt+Shift+ArrowDown", "Shift+Space", "Control+-");
    const names = await sheet.page.evaluate(() =>
      window.stand.firms
        .get()
        .map(({ id }) => id)
        .join(" "),
    );
    expect(names).toBe("r1 r3 r4");
  });

  it("selects rows and columns by their heads", async () => {
    const sheet = await open();
    await sheet.page.getByRole("rowheader", { name: "2", exact: true }).click();
    await sheet.page.getByText("1 行 × 8 列").waitFor();
    await sheet.page.getByRole("columnheader", { name: /奖补资金额/ }).click({ position: { x: 20, y: 10 } });
    await sheet.page.getByText("61 行 × 1 列").waitFor();
  });

  it("no row jumps into another band while a platform is typed; on leaving it goes where it belongs", async () => {
    const sheet = await open("?bands=1&rows=9");
    await sheet.click(1, "对应服务平台");
    await sheet.page.keyboard.type("重工");
    await sheet.press("Enter");
    expect(await sheet.textOf(1, "试点企业名称")).toBe("试点企业0001有限公司");
    await sheet.page.getByRole("button", { name: "重新排列（1 行待归位）" }).waitFor();
    await sheet.press("Escape", "Tab", "Tab");
    await expect.poll(() => sheet.textOf(1, "试点企业名称")).toBe("试点企业0002有限公司");
  });

  it("sorts, keeps rows in place while a sorted column is typed, and undoes the order", async () => {
    const sheet = await open("?rows=9");
    await sheet.page.getByRole("button", { name: "实际改造成本：排序和筛选" }).click();
    await sheet.page.getByRole("button", { name: "↓ 降序" }).click();
    expect(await sheet.textOf(1, "实际改造成本")).toBe("58.08");
    await sheet.click(1, "实际改造成本");
    await sheet.page.keyboard.type("1");
    await sheet.press("Enter");
    expect(await sheet.textOf(1, "实际改造成本")).toBe("1.00");
    await sheet.press("Control+z", "Control+z");
    expect(await sheet.textOf(1, "试点企业名称")).toBe("试点企业0001有限公司");
  });

  it("filters by grade, owner's filters, values and text, and a link shows the same", async () => {
    const sheet = await open("?rows=30");
    await sheet.page.getByRole("button", { name: /^有误/ }).click();
    await sheet.page.getByText(/\/ 30 行/).waitFor();
    const url = sheet.page.url();
    const shown = await sheet.page.getByText(/\/ 30 行/).textContent();
    await sheet.page.getByRole("button", { name: "全部" }).click();
    await sheet.page.goto("about:blank");
    await sheet.page.goto(url);
    await sheet.page.getByText(shown ?? "?").waitFor();
    await sheet.page.getByRole("button", { name: "全部" }).click();
    await sheet.page.getByRole("button", { name: "对应服务平台：排序和筛选" }).click();
    await sheet.page
      .getByRole("textbox", { name: "查找要筛选的内容" })
      .or(sheet.page.getByRole("searchbox", { name: "查找要筛选的内容" }))
      .fill("mlwl");
    await sheet.page.getByRole("checkbox").first().check();
    await sheet.page.getByText("10 / 30 行").waitFor();
    await sheet.press("Escape");
    await sheet.page.getByRole("searchbox", { name: "只看含有这些文字的行" }).fill("0011");
    await sheet.page.getByText("1 / 30 行").waitFor();
  });

  it("finds and replaces, in cells that can be written, as one step", async () => {
    const sheet = await open("?rows=12");
    await sheet.click(1, "试点企业名称");
    await sheet.press("Control+h");
    await sheet.page.getByRole("textbox", { name: "查找" }).fill("有限公司");
    await sheet.page.getByText("/ 24").waitFor();
    await sheet.press("Enter");
    await sheet.page.getByRole("textbox", { name: "替换为" }).fill("集团");
    await sheet.page.getByRole("button", { name: "全部替换" }).click();
    expect(await sheet.status.textContent()).toContain("替换 24 处，12 处需改");
    expect(await sheet.textOf(12, "试点企业名称")).toBe("试点企业0012集团");
    await sheet.page.getByRole("textbox", { name: "查找" }).press("Escape");
    await sheet.press("Control+z");
    expect(await sheet.textOf(12, "试点企业名称")).toBe("试点企业0012有限公司");
  });

  it("resizes columns with the mouse and hides them, and remembers both", async () => {
    const sheet = await open();
    const edge = await sheet.page.locator('[data-resize="platform"]').boundingBox();
    if (edge === null) throw new Error("no edge");
    await sheet.page.mouse.move(edge.x + 3, edge.y + 10);
    await sheet.page.mouse.down();
    await sheet.page.mouse.move(edge.x + 63, edge.y + 10, { steps: 3 });
    await sheet.page.mouse.up();
    const wide = (await sheet.cell(1, "对应服务平台").boundingBox())?.width ?? 0;
    expect(Math.round(wide)).toBe(240);
    await sheet.page.getByRole("button", { name: "列", exact: true }).click();
    await sheet.page.getByRole("menuitemcheckbox", { name: "测算依据" }).click();
    await sheet.press("Escape");
    await sheet.page.reload();
    await sheet.page.getByRole("grid").waitFor();
    expect((await sheet.cell(1, "对应服务平台").boundingBox())?.width).toBe(wide);
    expect(await sheet.page.getByRole("columnheader", { name: /测算依据/ }).count()).toBe(0);
  });

  it("draws only the columns in view, and the frozen one stays", async () => {
    const sheet = await open("?texts=40");
    const drawn = () => sheet.page.getByRole("columnheader").count();
    expect(await drawn()).toBeLessThan(14);
    await sheet.click(1, "试点企业名称");
    await sheet.press("End");
    await sheet.page.getByRole("columnheader", { name: /附加列40/ }).waitFor();
    expect(await drawn()).toBeLessThan(14);
    const name = await sheet.cell(1, "试点企业名称").boundingBox();
    expect(name?.x ?? 999).toBeLessThan(80);
  });

  it("a link to a cell goes there, through a filter that hides it", async () => {
    const sheet = await open("?rows=400");
    await sheet.page.getByRole("searchbox", { name: "只看含有这些文字的行" }).fill("0003");
    await sheet.page.getByText("1 / 400 行").waitFor();
    await sheet.page.evaluate(() => window.stand.go({ rowId: "r300", key: "cost" }));
    await expect.poll(() => sheet.cell(300, "实际改造成本").getAttribute("aria-selected")).toBe("true");
    await sheet.page.keyboard.type("5");
    await sheet.press("Enter");
    expect(await sheet.textOf(300, "实际改造成本")).toBe("5.00");
  });

  it("prints every row", async () => {
    const sheet = await open("?rows=300");
    await sheet.page.emulateMedia({ media: "print" });
    const printed = await sheet.page.evaluate(() => {
      window.dispatchEvent(new Event("beforeprint"));
      const rows = document.querySelectorAll("table tbody tr").length;
      const seen = document.querySelector("table")?.checkVisibility?.() ?? true;
      return {
        rows,
        seen,
        buttons: [...document.querySelectorAll("[role=toolbar]")].some((it) => it.clientHeight > 0),
      };
    });
    expect(printed).toEqual({ rows: 300, seen: true, buttons: false });
  });

  it("has nothing serious or critical for axe: idle, editing, with a list, a tip, a menu and the find bar", async () => {
    const sheet = await open("?bands=1");
    const problems = () => seriousFaults(sheet.page);
    expect(await problems()).toEqual([]);
    await sheet.click(1, "测算依据");
    await sheet.press("F2");
    expect(await problems()).toEqual([]);
    await sheet.press("Escape");
    await sheet.click(9, "奖补资金额");
    expect(await problems()).toEqual([]);
    await sheet.press("Shift+F10");
    expect(await problems()).toEqual([]);
    await sheet.press("Escape", "Control+h");
    expect(await problems()).toEqual([]);
    await sheet.page.getByRole("button", { name: "对应服务平台：排序和筛选" }).click();
    expect(await problems()).toEqual([]);
  });
});
