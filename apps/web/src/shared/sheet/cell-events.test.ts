import { describe, expect, it } from "vitest";
import { deedOf } from "./cell-events.ts";

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
    expect(deedOf(key("Enter"), "caret")).toEqual({ kind: "move", rows: 1, columns: 0, extend: false });
    expect(deedOf(key("Enter", { shiftKey: true }), "idle")).toMatchObject({ rows: -1 });
  });

  it("arrows leave a cell that is typed over and move the caret of one that was opened", () => {
    expect(deedOf(key("ArrowLeft"), "replace")).toMatchObject({ kind: "move", columns: -1 });
    expect(deedOf(key("ArrowLeft"), "caret")).toBeNull();
  });

  it("a letter is nobody's deed: it reaches the text box", () => {
    expect(deedOf(key("n"), "idle")).toBeNull();
  });

  it("undo inside an open cell is the text box's own", () => {
    expect(deedOf(key("z", { ctrlKey: true }), "idle")).toEqual({ kind: "undo" });
    expect(deedOf(key("z", { ctrlKey: true }), "caret")).toBeNull();
  });
});
