import { ENTERPRISE, type StoredRow, TEMPLATE_2022 } from "@dengta/domain";
import { describe, expect, it } from "vitest";
import { parseBlock } from "../../../shared/sheet/index.ts";
import { editsOf, holdsNames, mergeByName, prepareBlock } from "../core/write.ts";
import { tableColumns } from "./columns.tsx";

const FU4 = ["platformId", "name", "cost", "requested", "proposal", "why", "costBasis"];
const mayWrite = (key: string) => ENTERPRISE.fields.has(key);
const firm = (id: string, name: string): StoredRow => ({
  ...{ id, kind: "enterprise", parentId: "ind_1", unread: {} },
  values: { name },
});

function merge(text: string, rows: readonly StoredRow[]) {
  let made = 0;
  return mergeByName({
    ...{ block: prepareBlock(parseBlock(text), FU4).block, keys: FU4, rows },
    ...{ industryId: "ind_1", mayWrite, newId: () => `new${++made}` },
  });
}

describe("what a sheet writes", () => {
  it("is one edit a row, of fields of firms only, and nothing of the line below the last one", () => {
    const changes = [
      { rowId: "a", key: "cost", text: "85.5万" },
      { rowId: "a", key: "name", text: "甲" },
      { rowId: "a", key: "proposal", text: "1" },
      { rowId: "", key: "cost", text: "1" },
    ];
    expect(editsOf(changes, "ind_1", mayWrite)).toEqual([
      {
        ...{ what: "type", kind: "enterprise", id: "a", parentId: "ind_1" },
        texts: { cost: "85.5万", name: "甲" },
      },
    ]);
  });

  it("leaves out fields that are not open", () => {
    const onlyCosts = (key: string) => key === "cost";
    const changes = [
      { rowId: "a", key: "cost", text: "1" },
      { rowId: "a", key: "name", text: "甲" },
    ];
    expect(editsOf(changes, "ind_1", onlyCosts)[0]).toMatchObject({ texts: { cost: "1" } });
  });
});

describe("a block that is readied for pasting", () => {
  it("leaves out headings, sums and blank lines at the end that were copied along", () => {
    const text = "对应服务平台\t试点企业名称\t实际改造成本（万元）\r\n\t甲\t1\r\n合计\t\t1\r\n\t\t\r\n";
    expect(prepareBlock(parseBlock(text), FU4)).toEqual({ block: [["", "甲", "1"]], skipped: 2 });
  });

  it("fills a merged platform down to its firms", () => {
    const { block } = prepareBlock(parseBlock("木联科技\t甲\t1\r\n\t乙\t2\r\n"), FU4);
    expect(block.map(([platform]) => platform)).toEqual(["木联科技", "木联科技"]);
  });
});

describe("pasting by name, when asked", () => {
  const textsOf = (edits: ReturnType<typeof merge>["edits"]) =>
    edits.map((edit) => [edit.id, edit.what === "type" ? edit.texts : null]);

  it("finds known firms by the one key of names, adds the others, and counts both", () => {
    const rows = [firm("a", "ABC（家具）公司"), firm("b", "乙公司")];
    const { edits, added, updated } = merge("云智造\t丙公司\t90\r\n\tabc(家具)公司\t855000元\r\n", rows);
    expect({ added, updated }).toEqual({ added: 1, updated: 1 });
    expect(textsOf(edits)).toEqual([
      ["new1", { platformId: "云智造", name: "丙公司", cost: "90" }],
      ["a", { platformId: "云智造", name: "abc(家具)公司", cost: "855000元" }],
    ]);
  });

  it("a firm found by its name keeps what the block leaves blank", () => {
    expect(textsOf(merge("\t甲公司\t20\t\r\n", [firm("a", "甲公司")]).edits)).toEqual([
      ["a", { name: "甲公司", cost: "20" }],
    ]);
  });

  it("a name twice in the block makes two rows, for a person to judge", () => {
    expect(merge("\t甲\t1\r\n\t甲\t2\r\n", [])).toMatchObject({ added: 2, updated: 0 });
  });

  it("is offered only for blocks with names and something beside them", () => {
    expect(holdsNames([["甲", "1"]], ["name", "cost"], mayWrite)).toBe(true);
    expect(holdsNames([["甲"]], ["name", "cost"], mayWrite)).toBe(false);
    expect(holdsNames([["1", "2"]], ["cost", "requested"], mayWrite)).toBe(false);
  });
});

describe("columns on screen", () => {
  const parts = {
    industry: { name: "定制家具", platforms: [] },
    rows: () => ({ get: () => undefined, list: () => [] }),
    mayWrite: () => true,
  };
  const fu3 = TEMPLATE_2022.forms.find(({ id }) => id === "fu3");
  const keysOf = (extra: boolean) => {
    if (fu3?.table === undefined || fu3.table === null) throw new Error("no 附3");
    const column = { key: "park", field: "more.park", label: "所在园区", merged: false };
    const form = extra ? { ...fu3, table: { ...fu3.table, columns: [...fu3.table.columns, column] } } : fu3;
    const rowFields = {
      enterprise: [{ key: "park", label: "所在园区", kind: "line", clause: "附3", required: false }],
    } as const;
    const template = extra ? { ...TEMPLATE_2022, rowFields } : TEMPLATE_2022;
    return tableColumns(form, { ...parts, template }, () => undefined).map(({ key }) => key);
  };

  it("are those that the template prints, with the code beside 附3", () => {
    expect(keysOf(false)).toEqual(["number", "name", "industry", "platformId", "uscc"]);
  });

  it("a template with one column more shows one column more", () => {
    expect(keysOf(true)).toEqual(["number", "name", "industry", "platformId", "more.park", "uscc"]);
  });
});
