import { describe, expect, it } from "vitest";
import { toColumn } from "./import.stored.ts";

describe("what is kept of a workbook", () => {
  it.each([
    ["a NUL", "甲\0乙", "甲乙"],
    ["half a surrogate pair", "甲\ud83d", "甲\ufffd"],
    ["the letters of an escape", "甲\\u0000乙", "甲\\u0000乙"],
  ])("can be stored though a cell holds %s", (_what, text, kept) => {
    const issue = { code: "X", severity: "error", sheet: text, cell: null, message: "" };
    const stored = { index: 0, tables: [{ table: "fu1", sheet: text, issues: [issue] }] };
    expect(toColumn(stored as unknown as Parameters<typeof toColumn>[0])).toMatchObject({
      tables: [{ sheet: kept }],
    });
  });
});
