import { normaliseName } from "@dengta/domain";
import { cellAddress } from "../workbook/index.ts";
import { isName } from "./aside.ts";
import { bodyRows, fieldCell, isNumbered, isSpread } from "./body.ts";
import { extrasOf } from "./extras.ts";
import type { TableSpan } from "./span.ts";
import type { Fu1Table } from "./types.ts";

/** 附1: the pilot industries. */
export function readFu1(span: TableSpan): Fu1Table {
  const { grid, header, segments, base, issues, notes } = span;
  const found = bodyRows(grid, segments).flatMap(({ row, isTotal, isBelowNotes }) => {
    const cell = fieldCell(grid, header, row, "industry");
    if (cell === null || isTotal || cell.kind === "error" || !isName(cell.text)) return [];
    if (isSpread(grid, header, row, "industry")) return [];
    if (isBelowNotes && !isNumbered(grid, header, row)) return [];
    return [{ industry: normaliseName(cell.text), cells: { industry: cellAddress(row, cell.column) }, row }];
  });
  return {
    ...base,
    table: "fu1",
    rows: found.map(({ industry }) => ({ industry })),
    cells: found.map(({ cells }) => cells),
    extras: found.map(({ row }) => extrasOf(span, row)),
    issues: issues.inSheetOrder(),
    notes: notes.all(),
  };
}
