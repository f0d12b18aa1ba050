import { normaliseName } from "@dengta/domain";
import { isName } from "./aside.ts";
import { fieldCell, isSpread } from "./body.ts";
import type { SheetGrid } from "./grid.ts";
import type { Header } from "./header.ts";
import type { IssueList } from "./issues.ts";
import { failedFormula } from "./values.ts";

/** The enterprise a row is about; null where it names none. A formula that gives no name is an issue. */
export function enterpriseIn(
  grid: SheetGrid,
  header: Header,
  row: number,
  issues: IssueList,
): { readonly name: string; readonly column: number } | null {
  const cell = fieldCell(grid, header, row, "enterprise");
  const failed = failedFormula(cell);
  if (cell !== null && failed?.kind === "refused") {
    issues.add("ENTERPRISE_INCOMPLETE", row, cell.column, "试点企业名称", failed.message);
    return null;
  }
  if (cell === null || !isName(cell.text) || isSpread(grid, header, row, "enterprise")) return null;
  return { name: normaliseName(cell.text), column: cell.column };
}
