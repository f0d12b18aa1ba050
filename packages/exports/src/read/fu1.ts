import { normaliseName } from "@dengta/domain";
import { cellAddress } from "../workbook/index.ts";
import { isName } from "./aside.ts";
import { bodyRows, fieldCell, isNumbered, isSpread } from "./body.ts";
import type { TableSpan } from "./span.ts";
import type { Fu1Table } from "./types.ts";

/** 附1: the pilot industries. */
export function readFu1({ grid, header, before, base, issues }: TableSpan): Fu1Table {
  const found = bodyRows(grid, header, before).flatMap(({ row, isTotal, isBelowNotes }) => {
    const cell = fieldCell(grid, header, row, "industry");
    if (cell === null || isTotal || cell.kind === "error" || !isName(cell.text)) return [];
    if (isSpread(grid, header, row, "industry")) return [];
    if (isBelowNotes && !isNumbered(grid, header, row)) return [];
    return [{ industry: normaliseName(cell.text), cells: { industry: cellAddress(row, cell.column) } }];
  });
  return {
    ...base,
    table: "fu1",
    rows: found.map(({ industry }) => ({ industry })),
    cells: found.map(({ cells }) => cells),
    issues: issues.inSheetOrder(),
  };
}
