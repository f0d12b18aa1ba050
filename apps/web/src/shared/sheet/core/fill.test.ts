import { describe, expect, it } from "vitest";
import { draggedTo, filled, filledBeside, sourceAbove, sourceLeft } from "./fill.ts";

const range = (top: number, bottom: number, left = 0, right = left) => ({ top, bottom, left, right });
const texts = (placed: ReturnType<typeof filled>) => placed.map(({ text }) => text).join("");

describe("the one fill", () => {
  it("repeats a block until the range is full, the last time cut short", () => {
    expect(texts(filled([["a"], ["b"]], range(0, 4)))).toBe("ababa");
    expect(texts(filled([["a", "b"]], range(0, 1, 0, 2)))).toBe("abaaba");
  });

  it("one value goes into every cell", () => {
    expect(texts(filled([["x"]], range(0, 1, 0, 1)))).toBe("xxxx");
  });

  it("leaves out what it came from and goes on backwards above it", () => {
    const source = range(2, 3);
    expect(texts(filled([["a"], ["b"]], range(2, 6), source))).toBe("aba");
    expect(texts(filled([["a"], ["b"]], range(0, 3), source))).toBe("ab");
  });

  it("Ctrl+D takes the first row, or of one row the row above; at the top nothing", () => {
    expect(sourceAbove(range(2, 5))?.source).toEqual(range(2, 2));
    expect(sourceAbove(range(2, 2))).toEqual({ source: range(1, 1), target: range(1, 2) });
    expect(sourceAbove(range(0, 0))).toBeNull();
  });

  it("Ctrl+R takes the first column, or of one column the one to the left", () => {
    expect(sourceLeft(range(0, 1, 1, 3))?.source).toEqual(range(0, 1, 1));
    expect(sourceLeft(range(0, 1, 1))?.source).toEqual(range(0, 1, 0));
    expect(sourceLeft(range(0, 1, 0))).toBeNull();
  });
});

describe("the handle", () => {
  it("fills in the direction it was dragged further", () => {
    expect(draggedTo(range(1, 2, 1), 6, 2)).toEqual(range(1, 6, 1));
    expect(draggedTo(range(1, 2, 1), 3, 4)).toEqual(range(1, 2, 1, 4));
    expect(draggedTo(range(1, 2, 1), 0, 1)).toEqual(range(0, 2, 1));
    expect(draggedTo(range(1, 2, 1), 2, 1)).toEqual(range(1, 2, 1));
  });

  it("double-clicked it goes as far as the neighbour column is filled", () => {
    const size = { rows: 10, columns: 3 };
    const blank = (row: number, column: number) => column !== 0 || row > 5;
    expect(filledBeside(range(1, 1, 1), size, blank)).toEqual(range(1, 5, 1));
    expect(filledBeside(range(1, 1, 2), size, () => true)).toEqual(range(1, 9, 2));
    expect(filledBeside(range(9, 9, 1), size, blank)).toEqual(range(9, 9, 1));
  });
});
