import type { Enterprise } from "@dengta/domain";
import { describe, expect, it } from "vitest";
import { parseBlock, patched } from "../../../shared/sheet/index.ts";
import { blankEnterprise } from "./columns.ts";
import { holdsNames, mergeByName, prepareBlock, writeCells } from "./write.ts";

const PLATFORMS = [
  { id: "plf_1", name: "杭州云智造科技有限公司" },
  { id: "plf_2", name: "浙江木联网络科技有限公司" },
];
const FU4 = ["number", "platform", "name", "cost", "requested", "proposal", "why", "costBasis"];
const firm = (id: string, name: string, more: Partial<Enterprise> = {}): Enterprise => ({
  ...blankEnterprise(id),
  name,
  ...more,
});

function merge(text: string, rows: readonly Enterprise[]) {
  let made = 0;
  const merged = mergeByName({
    block: prepareBlock(parseBlock(text), FU4.slice(1)).block,
    keys: FU4.slice(1),
    rows,
    platforms: PLATFORMS,
    newId: () => `new${++made}`,
  });
  return { ...merged, after: patched(rows, merged.patches) };
}

function typed(rows: readonly Enterprise[], key: string, text: string) {
  const written = writeCells(rows, [{ rowId: rows[0]?.id ?? "", key, text }], PLATFORMS);
  return { ...written, after: patched(rows, written.patches)[0] };
}

describe("typing into a cell", () => {
  it.each([
    ["855000元", "85.50"],
    ["８５．５", "85.50"],
    ["￥1,200.5万", "1200.50"],
    [" 30 ", "30.00"],
  ])("an amount typed as %s is kept as %s", (text, cost) => {
    const { after, refused } = typed([firm("a", "甲")], "cost", text);
    expect(refused).toEqual([]);
    expect(after?.cost).toBe(cost);
  });

  it.each([["-5"], ["八十五"], ["0.0000001"], ["99999999"]])(
    "%s is refused with a reason, the row keeps what it had",
    (text) => {
      const { patches, refused } = typed([firm("a", "甲", { cost: "10.00" })], "cost", text);
      expect(patches).toEqual([]);
      expect(refused[0]).toMatchObject({ rowId: "a", key: "cost", text });
      expect(refused[0]?.message).toMatch(/\p{Script=Han}/u);
    },
  );

  it("blank clears an amount: it is null, never zero", () => {
    expect(typed([firm("a", "甲", { cost: "10.00" })], "cost", "").after?.cost).toBeNull();
  });

  it("changes only the fields it wrote, so that others' edits survive an undo", () => {
    const { patches } = typed([firm("a", "甲", { cost: "10.00" })], "cost", "20");
    expect(patches).toEqual([
      { kind: "change", id: "a", before: { cost: "10.00" }, after: { cost: "20.00" } },
    ]);
  });

  it("half-width brackets of a name become full-width", () => {
    expect(typed([firm("n", "")], "name", " 杭州(木业) 公司 ").after?.name).toBe("杭州（木业）公司");
  });

  it("a slip in a platform's name is not taken silently, and the right one is offered", () => {
    const { refused } = typed([firm("a", "甲")], "platform", "杭州云智造科技有限公同");
    expect(refused[0]?.repair).toEqual({
      label: "改为“杭州云智造科技有限公司”",
      changes: [{ rowId: "a", key: "platform", text: "杭州云智造科技有限公司" }],
    });
  });

  it("a column that cannot be written takes nothing, and neither does a row that is gone", () => {
    const nothing = { patches: [], refused: [], touched: [] };
    expect(typed([firm("a", "甲")], "proposal", "1")).toMatchObject(nothing);
    expect(writeCells([], [{ rowId: "gone", key: "cost", text: "1" }], PLATFORMS)).toEqual(nothing);
  });
});

describe("a block that is readied for pasting", () => {
  it("leaves out headings, sums and blank lines at the end that were copied along", () => {
    const text = "对应服务平台\t试点企业名称\t实际改造成本（万元）\r\n\t甲\t1\r\n合计\t\t1\r\n\t\t\r\n";
    expect(prepareBlock(parseBlock(text), FU4.slice(1))).toEqual({ block: [["", "甲", "1"]], skipped: 2 });
  });

  it("fills a merged platform down to its firms", () => {
    const { block } = prepareBlock(
      parseBlock("浙江木联网络科技有限公司\t甲\t1\r\n\t乙\t2\r\n"),
      FU4.slice(1),
    );
    expect(block.map(([platform]) => platform)).toEqual([
      "浙江木联网络科技有限公司",
      "浙江木联网络科技有限公司",
    ]);
  });
});

describe("pasting by name, when asked", () => {
  it("finds known firms, adds the others at the end, and counts both", () => {
    const rows = [firm("a", "甲公司", { cost: "10.00" }), firm("b", "乙公司")];
    const text = "杭州云智造科技有限公司\t丙公司\t90\t\r\n\t甲公司\t855000元\t\r\n\t丁公司\tx\t\r\n";
    const { after, added, updated, refused } = merge(text, rows);
    expect({ added, updated, refused: refused.length }).toEqual({ added: 2, updated: 1, refused: 1 });
    expect(after.find(({ id }) => id === "a")).toMatchObject({ cost: "85.50", platformId: "plf_1" });
    expect(after.map(({ name }) => name)).toEqual(["甲公司", "乙公司", "丙公司", "丁公司"]);
  });

  it("a firm found by its name keeps what the block leaves blank", () => {
    const rows = [firm("a", "甲公司", { cost: "10.00", requested: "3.00" })];
    expect(merge("\t甲公司\t20\t\r\n", rows).after[0]).toMatchObject({ cost: "20.00", requested: "3.00" });
  });

  it("a name twice in the block makes two rows, for a person to judge", () => {
    expect(merge("\t甲\t1\r\n\t甲\t2\r\n", [])).toMatchObject({ added: 2, updated: 0 });
  });

  it("is offered only for blocks with names and something beside them", () => {
    expect(holdsNames([["甲", "1"]], ["name", "cost"])).toBe(true);
    expect(holdsNames([["甲"]], ["name", "cost"])).toBe(false);
    expect(holdsNames([["1", "2"]], ["cost", "requested"])).toBe(false);
  });
});
