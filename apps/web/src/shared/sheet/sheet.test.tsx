// @vitest-environment jsdom
import { createEvent, fireEvent, render, screen, within } from "@testing-library/react";
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { type ColumnDefinition, EMPTY_VIEW, Sheet, type SheetProps, type WriteResult } from "./index.ts";

interface Row {
  readonly id: string;
  readonly name: string;
  readonly cost: string;
}
const COLUMNS: ColumnDefinition<Row>[] = [
  { key: "name", label: "企业", width: 100, textOf: ({ name }) => name },
  { key: "cost", label: "成本", width: 100, textOf: ({ cost }) => cost },
  { key: "basis", label: "依据", width: 100, textOf: () => "", options: ["平台标准", "第三方"] },
  { key: "proposal", label: "建议", width: 100, readOnly: true, textOf: () => "9" },
];
const ROWS: Row[] = [
  { id: "a", name: "甲", cost: "1" },
  { id: "b", name: "乙", cost: "2" },
];

function Harness(props: Partial<SheetProps<Row>> & Pick<SheetProps<Row>, "write">) {
  const [view, setView] = useState(EMPTY_VIEW);
  return <Sheet id="t" label="附4" rows={ROWS} columns={COLUMNS} view={view} onView={setView} {...props} />;
}

function open(more: Partial<SheetProps<Row>> = {}) {
  const write = vi.fn<(changes: unknown) => WriteResult>(() => ({ changed: [], refused: [], step: null }));
  render(<Harness write={write} {...more} />);
  const box = screen.getByRole<HTMLTextAreaElement>("textbox", { name: /第1行|新增行/ });
  return { box, write };
}
const click = (text: string) =>
  fireEvent.mouseDown(within(screen.getByRole("grid")).getByText(text, { selector: "[role=gridcell]" }), {
    button: 0,
  });

describe("the sheet", () => {
  it("takes what is typed over a cell, and Enter goes down", () => {
    const { box, write } = open();
    click("1");
    expect(document.activeElement).toBe(box);
    fireEvent.input(box, { target: { value: "85.5万" } });
    fireEvent.keyDown(box, { key: "Enter" });
    expect(write).toHaveBeenCalledWith([{ rowId: "a", key: "cost", text: "85.5万" }], "填写");
    expect(screen.getByText("2", { selector: "[role=gridcell]" }).getAttribute("aria-selected")).toBe("true");
  });

  it("an Enter that ends a composition does not leave the cell", () => {
    const { box, write } = open();
    click("甲");
    fireEvent.compositionStart(box);
    fireEvent.input(box, { target: { value: "ni'hao" } });
    fireEvent.keyDown(box, { key: "Enter", isComposing: true, keyCode: 229 });
    expect(write).not.toHaveBeenCalled();
    fireEvent.compositionEnd(box);
    fireEvent.input(box, { target: { value: "你好" } });
    fireEvent.keyDown(box, { key: "Enter" });
    expect(write).toHaveBeenCalledWith([{ rowId: "a", key: "name", text: "你好" }], "填写");
  });

  it("Escape keeps what was there, and so does leaving without a change", () => {
    const { box, write } = open();
    click("1");
    fireEvent.input(box, { target: { value: "7" } });
    fireEvent.keyDown(box, { key: "Escape" });
    fireEvent.keyDown(box, { key: "F2" });
    fireEvent.keyDown(box, { key: "Tab" });
    expect(write).not.toHaveBeenCalled();
  });

  it("writes a pasted block row by row through the one write", () => {
    const { box, write } = open();
    click("甲");
    const paste = createEvent.paste(box, { clipboardData: { getData: () => "丙\t3\r\n丁\t4\r\n" } });
    fireEvent(box, paste);
    expect(paste.defaultPrevented).toBe(true);
    expect(write).toHaveBeenCalledWith(
      [
        { rowId: "a", key: "name", text: "丙" },
        { rowId: "a", key: "cost", text: "3" },
        { rowId: "b", key: "name", text: "丁" },
        { rowId: "b", key: "cost", text: "4" },
      ],
      "粘贴",
    );
  });

  it("Delete clears the selected cells that can be written, and only those", () => {
    const { box, write } = open();
    click("甲");
    fireEvent.keyDown(box, { key: "End", shiftKey: true });
    fireEvent.keyDown(box, { key: "Delete" });
    expect(write).toHaveBeenCalledWith(
      [
        { rowId: "a", key: "name", text: "" },
        { rowId: "a", key: "cost", text: "" },
      ],
      "清除",
    );
  });

  it("offers the words of a column, chosen by keys alone", () => {
    const { box, write } = open();
    click("1");
    fireEvent.keyDown(box, { key: "ArrowRight" });
    fireEvent.keyDown(box, { key: "F2" });
    expect(screen.getAllByRole("option").map(({ textContent }) => textContent)).toEqual([
      "平台标准",
      "第三方",
    ]);
    fireEvent.keyDown(box, { key: "ArrowDown" });
    fireEvent.keyDown(box, { key: "ArrowDown" });
    fireEvent.keyDown(box, { key: "Enter" });
    expect(write).toHaveBeenCalledWith([{ rowId: "a", key: "basis", text: "第三方" }], "填写");
  });

  it("read-only, it takes nothing and says so", () => {
    const { box, write } = open({ readOnly: true });
    click("1");
    fireEvent.keyDown(box, { key: "7" });
    fireEvent.input(box, { target: { value: "7" } });
    fireEvent.keyDown(box, { key: "Enter" });
    fireEvent.paste(box, { clipboardData: { getData: () => "3" } });
    expect(write).not.toHaveBeenCalled();
    expect(screen.getByRole("status").textContent).toContain("只读");
  });

  it("repairs the active cell by key", () => {
    const finding = {
      grade: "error",
      message: "大于上限",
      repair: { label: "改为 25.65", changes: [{ rowId: "a", key: "cost", text: "25.65" }] },
    } as const;
    const { box, write } = open({ marks: new Map([["a", new Map([["cost", [finding]]])]]) });
    click("1");
    expect(screen.getByRole("tooltip").textContent).toContain("大于上限");
    fireEvent.keyDown(box, { key: "Enter", altKey: true });
    expect(write).toHaveBeenCalledWith([{ rowId: "a", key: "cost", text: "25.65" }], "修正");
  });

  it("what is typed below the last row makes one", () => {
    const insert = vi.fn(() => ({ ids: ["n1"], step: null }));
    const { box, write } = open({ rows: [], rowIntents: { insert } });
    fireEvent.focus(box);
    fireEvent.input(box, { target: { value: "新公司" } });
    fireEvent.keyDown(box, { key: "Enter" });
    expect(insert).toHaveBeenCalledWith(null, 1);
    expect(write).toHaveBeenCalledWith([{ rowId: "n1", key: "name", text: "新公司" }], "填写");
  });
});
