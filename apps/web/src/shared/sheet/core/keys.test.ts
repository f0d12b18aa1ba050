import { describe, expect, it } from "vitest";
import { deedOf } from "./keys.ts";

const key = (name: string, more: Partial<Parameters<typeof deedOf>[0]> = {}) => ({
  key: name,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  keyCode: 0,
  ...more,
});

describe("Chinese input", () => {
  it.each(["Enter", "Tab", "Escape", "ArrowDown", "Backspace"])(
    "%s during a composition belongs to the input method",
    (name) => {
      expect(deedOf(key(name, { isComposing: true }), "replace")).toBeNull();
      expect(deedOf(key(name, { keyCode: 229 }), "idle")).toBeNull();
    },
  );
});

describe("keys", () => {
  it("Enter goes down, Shift and Enter up, also while a cell is edited", () => {
    expect(deedOf(key("Enter"), "caret")).toEqual({ kind: "enter", step: 1 });
    expect(deedOf(key("Enter", { shiftKey: true }), "idle")).toMatchObject({ step: -1 });
  });

  it("arrows leave a cell that is typed over and move the caret of one that was opened", () => {
    expect(deedOf(key("ArrowLeft"), "replace")).toMatchObject({ kind: "move", columns: -1 });
    expect(deedOf(key("ArrowLeft"), "caret")).toBeNull();
  });

  it("a letter is nobody's deed: it reaches the text box", () => {
    expect(deedOf(key("n"), "idle")).toBeNull();
  });

  it.each([
    ["d", { ctrlKey: true }, "fillDown"],
    ["r", { ctrlKey: true }, "fillRight"],
    ["Enter", { ctrlKey: true }, "fillTyped"],
    ["Enter", { altKey: true }, "repair"],
    ["ArrowDown", { ctrlKey: true }, "jump"],
    ["ArrowDown", { altKey: true }, "choose"],
    ["F", { ctrlKey: true }, "find"],
    ["h", { ctrlKey: true }, "replace"],
    ["a", { ctrlKey: true }, "all"],
    [" ", { shiftKey: true }, "selectRows"],
    ["F10", { shiftKey: true }, "menu"],
  ])("%s with %o is the deed of a spreadsheet", (name, more, kind) => {
    expect(deedOf(key(name, more), "idle")).toMatchObject({ kind });
  });

  it("leaves the browser its own: reload without a cell's meaning, printing, zooming in", () => {
    for (const name of ["p", "0", "t"]) expect(deedOf(key(name, { ctrlKey: true }), "idle")).toBeNull();
    expect(deedOf(key("=", { ctrlKey: true }), "idle")).toBeNull();
  });

  it("undo inside an open cell is the text box's own", () => {
    expect(deedOf(key("z", { ctrlKey: true }), "idle")).toEqual({ kind: "undo" });
    expect(deedOf(key("z", { ctrlKey: true }), "caret")).toBeNull();
  });
});
