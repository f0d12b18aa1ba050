// @vitest-environment jsdom
import { createEvent, fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Selection } from "./selection.ts";
import { Sheet, type SheetProps } from "./sheet.tsx";
import type { SheetColumn, SheetItem } from "./types.ts";

interface Row {
  readonly name: string;
  readonly cost: string;
}
const COLUMNS: SheetColumn<Row>[] = [
  { key: "name", title: "企业", width: 100, editable: true, text: (row) => row.name },
  { key: "cost", title: "成本", width: 100, editable: true, text: (row) => row.cost },
  {
    key: "basis",
    title: "依据",
    width: 100,
    editable: true,
    text: () => "",
    options: ["平台标准", "第三方"],
  },
  { key: "proposal", title: "建议", width: 100, editable: false, text: () => "9" },
];
const ITEMS: SheetItem<Row>[] = [
  { kind: "row", id: "a", row: { name: "甲", cost: "1" } },
  { kind: "row", id: "b", row: { name: "乙", cost: "2" } },
];

beforeAll(() => {
  vi.stubGlobal("CSS", { escape: (text: string) => text });
});

type Handlers = Pick<SheetProps<Row>, "readOnly" | "onWrite" | "onPaste">;

function Harness(handlers: Handlers) {
  const [selection, select] = useState<Selection | null>(null);
  return (
    <Sheet
      {...handlers}
      label="附4"
      columns={COLUMNS}
      items={ITEMS}
      selection={selection}
      onSelect={select}
      notesOf={() => undefined}
      onUndo={() => undefined}
      onRedo={() => undefined}
    />
  );
}

function open(readOnly = false) {
  const onWrite = vi.fn();
  const onPaste = vi.fn();
  render(<Harness readOnly={readOnly} onWrite={onWrite} onPaste={onPaste} />);
  const box = screen.getByRole<HTMLTextAreaElement>("textbox");
  return { box, onWrite, onPaste };
}

const click = (text: string) => fireEvent.mouseDown(screen.getByText(text), { button: 0 });

describe("the sheet", () => {
  it("takes what is typed over a cell, and Enter goes down", () => {
    const { box, onWrite } = open();
    click("1");
    expect(document.activeElement).toBe(box);
    fireEvent.input(box, { target: { value: "85.5万" } });
    fireEvent.keyDown(box, { key: "Enter" });
    expect(onWrite).toHaveBeenCalledWith([{ rowId: "a", column: "cost", text: "85.5万" }], "填写");
    expect(screen.getByText("2").getAttribute("aria-selected")).toBe("true");
  });

  it("an Enter that ends a composition does not leave the cell", () => {
    const { box, onWrite } = open();
    click("甲");
    fireEvent.compositionStart(box);
    fireEvent.input(box, { target: { value: "ni'hao" } });
    fireEvent.keyDown(box, { key: "Enter", isComposing: true, keyCode: 229 });
    expect(onWrite).not.toHaveBeenCalled();
    fireEvent.compositionEnd(box);
    fireEvent.input(box, { target: { value: "你好" } });
    fireEvent.keyDown(box, { key: "Enter" });
    expect(onWrite).toHaveBeenCalledWith([{ rowId: "a", column: "name", text: "你好" }], "填写");
  });

  it("Escape keeps what was there, and so does leaving without a change", () => {
    const { box, onWrite } = open();
    click("1");
    fireEvent.input(box, { target: { value: "7" } });
    fireEvent.keyDown(box, { key: "Escape" });
    fireEvent.keyDown(box, { key: "F2" });
    fireEvent.keyDown(box, { key: "Tab" });
    expect(onWrite).not.toHaveBeenCalled();
  });

  it("hands a pasted block on with the cell it starts at", () => {
    const { box, onPaste } = open();
    click("乙");
    const paste = createEvent.paste(box, { clipboardData: { getData: () => "丙\t3\r\n" } });
    fireEvent(box, paste);
    expect(paste.defaultPrevented).toBe(true);
    expect(onPaste).toHaveBeenCalledWith([["丙", "3"]], { rowId: "b", column: "name" });
  });

  it("Delete clears the selected cells that can be written, and only those", () => {
    const { box, onWrite } = open();
    click("甲");
    fireEvent.keyDown(box, { key: "End", shiftKey: true });
    fireEvent.keyDown(box, { key: "Delete" });
    expect(onWrite).toHaveBeenCalledWith(
      [
        { rowId: "a", column: "name", text: "" },
        { rowId: "a", column: "cost", text: "" },
      ],
      "清除",
    );
  });

  it("offers the words of a column, chosen by keys alone", () => {
    const { box, onWrite } = open();
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
    expect(onWrite).toHaveBeenCalledWith([{ rowId: "a", column: "basis", text: "第三方" }], "填写");
  });

  it("read-only, it takes nothing", () => {
    const { box, onWrite, onPaste } = open(true);
    click("1");
    fireEvent.input(box, { target: { value: "7" } });
    fireEvent.keyDown(box, { key: "Enter" });
    fireEvent.paste(box, { clipboardData: { getData: () => "3" } });
    expect(onWrite).not.toHaveBeenCalled();
    expect(onPaste).not.toHaveBeenCalled();
  });
});
