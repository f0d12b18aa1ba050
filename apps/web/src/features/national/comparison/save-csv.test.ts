import { describe, expect, it } from "vitest";
import type { Comparison, Row } from "./comparison.query.ts";
import { csvOf } from "./save-csv.ts";

const ROW: Row = {
  ...{ id: "x", values: ["-12.50", null], enterprises: 1, costMissing: 0, requestMissing: 0, headroom: null },
  parts: [{ axis: "platform", key: "x", label: '=HYPERLINK("甲")' }],
  enterprise: null,
};
const ANSWER: Comparison = {
  batch: { id: "b", year: 2022, programme: "试点" },
  measures: [],
  rows: [ROW],
  total: {
    ...{ values: ["1.00", null], enterprises: 1, costMissing: 0, requestMissing: 0 },
    doubled: { enterprises: 0, listings: 0, cost: "0.00", eligible: "0.00", platformLines: 0 },
  },
  ...{ totalCount: 1, hasNextPage: false, endCursor: null },
  versions: [
    { regionCode: "330000", version: 1, code: "2022-330000-V1-AA", submittedAt: "2026-01-01T00:00:00Z" },
  ],
};

describe("the comparison as CSV", () => {
  const lines = csvOf(ANSWER, [ROW], { by: "platform", industry: "轴承" }, new Date(0)).split("\r\n");

  it("says what it rests on before the data", () => {
    expect(lines[0]).toContain("按服务平台比较");
    expect(lines[2]).toBe("筛选,试点行业：轴承");
    expect(lines[5]).toBe("版本号,2022-330000-V1-AA");
  });

  it("keeps numbers exact, blanks blank, and runs no text as a formula", () => {
    expect(lines[8]).toBe(`"'=HYPERLINK(""甲"")",-12.50,`);
    expect(lines[9]).toBe("合计,1.00,");
  });
});
