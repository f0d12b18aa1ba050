import { describe, expect, it } from "vitest";
import { chromium, useSheetStand } from "./stand.ts";

// Without Chromium there is no browser to drive; `npm test` says so in its last lines.
describe.skipIf(chromium === null)("input methods in the sheet", () => {
  const { open } = useSheetStand();

  it("the first letter typed into a selected cell reaches the composition, and Enter in it does not leave", async () => {
    const sheet = await open();
    await sheet.click(2, "试点企业名称");
    await sheet.compose("ni");
    await sheet.page.keyboard.down("Enter");
    await sheet.input.send("Input.insertText", { text: "你好" });
    await sheet.page.keyboard.up("Enter");
    expect(await sheet.textOf(2, "试点企业名称")).toBe("试点企业0002有限公司");
    await sheet.press("Enter");
    expect(await sheet.textOf(2, "试点企业名称")).toBe("你好");
    expect(await sheet.textOf(3, "试点企业名称")).toBe("试点企业0003有限公司");
  });

  it("composes at the caret of an open cell", async () => {
    const sheet = await open();
    await sheet.click(2, "试点企业名称");
    await sheet.press("F2");
    await sheet.compose("hao");
    await sheet.input.send("Input.insertText", { text: "好" });
    await sheet.press("Enter");
    expect(await sheet.textOf(2, "试点企业名称")).toBe("试点企业0002有限公司好");
  });

  it("what somebody else wrote does not disturb a composition, not in the same row either", async () => {
    const sheet = await open();
    await sheet.click(2, "试点企业名称");
    await sheet.compose("ni");
    await sheet.page.evaluate(() => {
      window.stand.firms.push("r2", { note: "别人写的" });
      window.stand.firms.push("r1", { name: "别人改的" });
    });
    await sheet.input.send("Input.insertText", { text: "你" });
    await sheet.press("Enter");
    expect(await sheet.textOf(2, "试点企业名称")).toBe("你");
    expect(await sheet.textOf(2, "改造内容")).toBe("别人写的");
    expect(await sheet.textOf(1, "试点企业名称")).toBe("别人改的");
  });

  it("a click elsewhere ends a composition in the cell where it was typed, and nothing reaches the other", async () => {
    const sheet = await open();
    await sheet.click(2, "试点企业名称");
    await sheet.compose("ni");
    await sheet.click(4, "试点企业名称");
    expect(await sheet.textOf(2, "试点企业名称")).toBe("ni");
    expect(await sheet.textOf(4, "试点企业名称")).toBe("试点企业0004有限公司");
    await sheet.page.keyboard.type("丙");
    await sheet.press("Enter");
    expect(await sheet.textOf(4, "试点企业名称")).toBe("丙");
  });

  it("finds an option by its pinyin initials, typed plainly or in a composition", async () => {
    const sheet = await open();
    await sheet.click(30, "对应服务平台").catch(async () => sheet.click(10, "对应服务平台"));
    await sheet.page.keyboard.type("zgsl");
    await sheet.page.getByRole("option", { name: "重工数联信息有限公司" }).waitFor();
    await sheet.press("Enter");
    await sheet.click(3, "对应服务平台");
    await sheet.compose("mlwl");
    await sheet.page.getByRole("option", { name: "木联网络科技有限公司" }).waitFor();
    await sheet.input.send("Input.insertText", { text: "mlwl" });
    await sheet.press("Enter");
    expect(await sheet.textOf(3, "对应服务平台")).toBe("木联网络科技有限公司");
  });

  it("the box stands over the active cell while idle, so that the candidates appear there", async () => {
    const sheet = await open();
    await sheet.click(5, "实际改造成本");
    const cell = await sheet.cell(5, "实际改造成本").boundingBox();
    const box = await sheet.page.locator("textarea").boundingBox();
    expect(Math.abs((box?.x ?? 0) - (cell?.x ?? 99))).toBeLessThan(2);
    expect(Math.abs((box?.y ?? 0) - (cell?.y ?? 99))).toBeLessThan(2);
    expect(await sheet.page.evaluate(() => document.activeElement?.tagName)).toBe("TEXTAREA");
  });
});
