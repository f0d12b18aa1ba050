import { describe, expect, it } from "vitest";
import { type ArrangeInput, arranged, countDisplaced, heldFrom } from "./arrange.ts";

interface Row {
  readonly id: string;
  readonly platform: string;
  readonly cost: number;
}
const row = (id: string, platform: string, cost = 0): Row => ({ id, platform, cost });
const ROWS = [row("1", "甲", 3), row("2", "乙", 1), row("3", "甲", 2), row("4", "", 9)];
const BANDS = [
  { key: "甲", heads: 0, feet: 2 },
  { key: "乙", heads: 0, feet: 1 },
  { key: "", heads: 1, feet: 0 },
];

const input = (more: Partial<ArrangeInput<Row>> = {}): ArrangeInput<Row> => ({
  rows: ROWS,
  idOf: ({ id }) => id,
  bands: [],
  bandOf: ({ platform }) => platform,
  shows: null,
  compare: null,
  held: null,
  ...more,
});
const order = (more: Partial<ArrangeInput<Row>>) => arranged(input(more)).rowIds.join("");

describe("the order of rows", () => {
  it("is the owner's without bands, sort and filter", () => {
    expect(order({})).toBe("1234");
  });

  it("puts rows into their bands and sorts inside them", () => {
    const { rowIds, lines, lineAt } = arranged(input({ bands: BANDS, compare: (a, b) => a.cost - b.cost }));
    expect(rowIds.join("")).toBe("3124");
    expect(lines.map((line) => (line.kind === "row" ? line.rowId : `${line.edge}${line.bandKey}`))).toEqual([
      "3",
      "1",
      "foot甲",
      "foot甲",
      "2",
      "foot乙",
      "head",
      "4",
    ]);
    expect(lineAt).toEqual([0, 1, 4, 7]);
  });

  it("a row of no band named comes last", () => {
    expect(order({ bands: BANDS.slice(0, 1) })).toBe("1324");
  });
});

describe("while somebody writes", () => {
  const view = { bands: BANDS, compare: (a: Row, b: Row) => a.cost - b.cost } as const;
  const before = arranged(input(view));
  const held = heldFrom(before, ["1", "2", "3", "4"]);

  it("no row jumps into another band, and the sorted column does not move it", () => {
    const typed = ROWS.map((it) => (it.id === "1" ? row("1", "乙", 0) : it));
    const now = arranged(input({ ...view, rows: typed, held }));
    expect(now.rowIds).toEqual(before.rowIds);
    const settled = arranged(input({ ...view, rows: typed }));
    expect(settled.rowIds.join("")).toBe("3124".replace("31", "3").replace("2", "12"));
    expect(countDisplaced(now, settled)).toBe(1);
  });

  it("a row that no longer passes the filter stays in view, a hidden one stays hidden", () => {
    const shows = ({ cost }: Row) => cost < 3;
    const filtered = arranged(input({ shows }));
    expect(filtered.rowIds.join("")).toBe("23");
    const typed = ROWS.map((it) => (it.id === "2" ? row("2", "乙", 99) : it));
    const kept = heldFrom(filtered, ["1", "2", "3", "4"]);
    expect(order({ rows: typed, shows, held: kept })).toBe("23");
  });

  it("a row that is put in stands behind the one it was put behind", () => {
    const more = [...ROWS.slice(0, 1), row("5", "", 50), ...ROWS.slice(1)];
    expect(order({ ...view, rows: more, held })).toBe("31524");
  });

  it("a row that was removed is gone", () => {
    expect(order({ ...view, rows: ROWS.slice(1), held })).toBe("324");
  });
});
