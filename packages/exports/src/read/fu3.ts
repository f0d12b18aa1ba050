import { normaliseName } from "@dengta/domain";
import { cellAddress } from "../workbook/index.ts";
import { bodyRows, fieldCell, isNumbered } from "./body.ts";
import { CarriedColumn } from "./carried.ts";
import { EnterpriseRegister } from "./duplicates.ts";
import { enterpriseIn } from "./enterprise.ts";
import type { TableSpan } from "./span.ts";
import type { CellsOf, Fu3Row, Fu3Table } from "./types.ts";

/** 附3: the pilot enterprises, each with its industry and platform. */
export function readFu3({ grid, header, before, base, issues }: TableSpan): Fu3Table {
  const platforms = new CarriedColumn(grid, header, "platform");
  const industries = new CarriedColumn(grid, header, "industry");
  const register = new EnterpriseRegister(issues);
  const rows: Fu3Row[] = [];
  const cells: CellsOf<Fu3Row>[] = [];
  for (const { row, isTotal, isBelowNotes } of bodyRows(grid, header, before)) {
    if (isTotal) {
      platforms.end();
      industries.end();
      continue;
    }
    const enterprise = enterpriseIn(grid, header, row, issues);
    if (enterprise === null || (isBelowNotes && !isNumbered(grid, header, row))) continue;
    // 附3 writes industry and platform on every line: one blank beside the other is a gap, two are a broken merge.
    const isBare = ["industry", "platform"].every((key) => fieldCell(grid, header, row, key) === null);
    const industry = industries.at(row, isBare);
    const platform = platforms.at(row, isBare);
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
  }
  return { ...base, table: "fu3", rows, cells, issues: issues.inSheetOrder() };
}
