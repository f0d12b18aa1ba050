import { normaliseName } from "@dengta/domain";
import { cellAddress } from "../workbook/index.ts";
import { bodyRows, fieldCell, isNumbered } from "./body.ts";
import { CarriedColumn } from "./carried.ts";
import { EnterpriseRegister } from "./duplicates.ts";
import { enterpriseIn } from "./enterprise.ts";
import { extrasOf } from "./extras.ts";
import type { TableSpan } from "./span.ts";
import type { CellsOf, Fu3Row, Fu3Table, RowExtras } from "./types.ts";

/** 附3: the pilot enterprises, each with its industry and platform. */
export function readFu3(span: TableSpan): Fu3Table {
  const { grid, header, segments, base, issues, notes } = span;
  const platforms = new CarriedColumn(span, "platform");
  const industries = new CarriedColumn(span, "industry");
  const register = new EnterpriseRegister(issues);
  const rows: Fu3Row[] = [];
  const cells: CellsOf<Fu3Row>[] = [];
  const extras: RowExtras[] = [];
  for (const body of bodyRows(grid, segments)) {
    const { row, isTotal, endsPage, isBelowNotes } = body;
    if (isTotal) {
      if (endsPage) continue;
      platforms.end();
      industries.end();
      continue;
    }
    const enterprise = enterpriseIn(grid, header, row, issues);
    if (enterprise === null || (isBelowNotes && !isNumbered(grid, header, row))) continue;
    // 附3 writes industry and platform on every line: one blank beside the other is a gap, two are a broken merge.
    const isBare =
      !("id" in header.columns) &&
      ["industry", "platform"].every((key) => fieldCell(grid, header, row, key) === null);
    const industry = industries.at(body, isBare);
    const platform = platforms.at(body, isBare);
    register.note(enterprise.name, row, enterprise.column);
    rows.push({
      enterprise: normaliseName(enterprise.name),
      industry: industry.name,
      platform: platform.name,
    });
    cells.push({
      enterprise: cellAddress(row, enterprise.column),
      industry: industry.cell,
      platform: platform.cell,
    });
    extras.push(extrasOf(span, row));
  }
  return { ...base, table: "fu3", rows, cells, extras, issues: issues.inSheetOrder(), notes: notes.all() };
}
