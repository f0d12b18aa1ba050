import type { Enterprise } from "@dengta/domain";
import { describe, expect, it } from "vitest";
import { applied, parseBlock } from "../../../shared/sheet/index.ts";
import { blankEnterprise } from "./columns.ts";
import { pasteBlock, reportWords, writeCells } from "./write.ts";

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

function paste(text: string, rows: readonly Enterprise[], at = { rowId: "new", column: "platform" }) {
  let made = 0;
  return pasteBlock({
    block: parseBlock(text),
    at,
    columns: FU4,
    rowIds: [...rows.map(({ id }) => id), "new"],
    rows,
    platforms: PLATFORMS,
    newId: () => `new${++made}`,
  });
}

describe("typing into a cell", () => {
  it.each([
    ["855000元", "85.50"],
    ["８５．５", "85.50"],
    ["￥1,200.5万", "1200.50"],
    [" 30 ", "30.00"],
  ])("an amount typed as %s is kept as %s", (text, cost) => {
    const { patches, refused } = writeCells(
      [firm("a", "甲")],
      [{ rowId: "a", column: "cost", text }],
      PLATFORMS,
    );
    expect(refused).toEqual([]);
    expect(patches[0]?.after?.cost).toBe(cost);
  });

  it.each([["-5"], ["八十五"], ["0.0000001"], ["99999999"]])(
    "%s is refused with a reason, the row keeps what it had",
    (text) => {
      const rows = [firm("a", "甲", { cost: "10.00" })];
      const { patches, refused } = writeCells(rows, [{ rowId: "a", column: "cost", text }], PLATFORMS);
      expect(patches).toEqual([]);
      expect(refused[0]).toMatchObject({ rowId: "a", column: "cost", text });
      expect(refused[0]?.message).toMatch(/\p{Script=Han}/u);
    },
  );

  it("blank clears an amount: it is null, never zero", () => {
    const rows = [firm("a", "甲", { cost: "10.00" })];
    expect(
      writeCells(rows, [{ rowId: "a", column: "cost", text: "" }], PLATFORMS).patches[0]?.after?.cost,
    ).toBeNull();
  });

  it("half-width brackets of a name become full-width", () => {
    const { patches } = writeCells(
      [],
      [{ rowId: "n", column: "name", text: " 杭州(木业) 公司 " }],
      PLATFORMS,
    );
    expect(patches[0]?.after?.name).toBe("杭州（木业）公司");
  });

  it("a slip in a platform's name is not taken silently, and the right one is offered", () => {
    const rows = [firm("a", "甲")];
    const { refused } = writeCells(
      rows,
      [{ rowId: "a", column: "platform", text: "杭州云智造科技有限公同" }],
      PLATFORMS,
    );
    expect(refused[0]?.repair).toEqual({
      label: "改为“杭州云智造科技有限公司”",
      value: "杭州云智造科技有限公司",
    });
  });

  it("a column that cannot be written takes nothing", () => {
    expect(writeCells([firm("a", "甲")], [{ rowId: "a", column: "proposal", text: "1" }], PLATFORMS)).toEqual(
      {
        patches: [],
        refused: [],
        touched: [],
      },
    );
  });
});

describe("pasting", () => {
  it("finds known firms by name, adds the others, and says so", () => {
    const rows = [firm("a", "甲公司", { cost: "10.00" }), firm("b", "乙公司")];
    const text = "杭州云智造科技有限公司\t丙公司\t90\t\r\n\t甲公司\t855000元\t\r\n\t丁公司\tx\t\r\n";
    const { patches, report } = paste(text, rows);
    expect(report).toEqual({ rows: 3, added: 2, updated: 1, refused: 1, skipped: 0 });
    expect(reportWords(report)).toBe("粘贴 3 行，新增 2，更新 1，1 处需改");
    const after = applied(rows, { label: "", patches });
    expect(after.find(({ id }) => id === "a")).toMatchObject({ cost: "85.50", platformId: "plf_1" });
    expect(after.map(({ name }) => name)).toEqual(["甲公司", "乙公司", "丙公司", "丁公司"]);
  });

  it("a firm found by its name keeps what the block leaves blank; one column of blanks clears", () => {
    const rows = [firm("a", "甲公司", { cost: "10.00", requested: "3.00" })];
    expect(paste("\t甲公司\t20\t\r\n", rows).patches[0]?.after).toMatchObject({
      cost: "20.00",
      requested: "3.00",
    });
    const cleared = writeCells(rows, [{ rowId: "a", column: "requested", text: " " }], PLATFORMS);
    expect(cleared.patches[0]?.after?.requested).toBeNull();
  });

  it("fills a merged platform down to its firms", () => {
    const { patches } = paste("浙江木联网络科技有限公司\t甲\t1\r\n\t乙\t2\r\n", []);
    expect(patches.map(({ after }) => after?.platformId)).toEqual(["plf_2", "plf_2"]);
  });

  it("a name twice in the block makes two rows, for a person to judge", () => {
    const { report } = paste("\t甲\t1\r\n\t甲\t2\r\n", []);
    expect(report).toMatchObject({ added: 2, updated: 0 });
  });

  it("one column goes in at the active cell, row by row, and past the end", () => {
    const rows = [firm("a", "甲"), firm("b", "乙")];
    const { patches } = paste("10\r\n20\r\n30\r\n", rows, { rowId: "b", column: "cost" });
    expect(patches.map(({ id, after }) => [id, after?.cost])).toEqual([
      ["b", "10.00"],
      ["new", "20.00"],
      ["new1", "30.00"],
    ]);
  });

  it("leaves out headings, sums and blank lines that were copied along", () => {
    const text = "对应服务平台\t试点企业名称\t实际改造成本（万元）\r\n\t甲\t1\r\n\t\t\r\n合计\t\t1\r\n";
    expect(paste(text, []).report).toEqual({ rows: 1, added: 1, updated: 0, refused: 0, skipped: 2 });
  });

  it("the whole official block with its numbers goes in from the first column", () => {
    const { patches } = paste("1\t杭州云智造科技有限公司\t甲\t85.5\t25.65\r\n", [], {
      rowId: "new",
      column: "number",
    });
    expect(patches[0]?.after).toMatchObject({
      name: "甲",
      platformId: "plf_1",
      cost: "85.50",
      requested: "25.65",
    });
  });
});
