import { normaliseName, readNumber } from "@dengta/domain";
import { isName, MAX_NAME_LENGTH } from "./aside.ts";
import { fieldCell, isNumbered, isSpread } from "./body.ts";
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
  if (cell === null || isSpread(grid, header, row, "enterprise")) return null;
  // A row with a number or an amount is a firm's, however long the name.
  const isFirms = isNumbered(grid, header, row) || hasValue(grid, header, row);
  if (!isName(cell.text, isFirms ? Number.POSITIVE_INFINITY : undefined)) return null;
  if (cell.text.length > MAX_NAME_LENGTH) {
    const what = `名称有 ${cell.text.length} 个字，超过 ${MAX_NAME_LENGTH} 个字，请核对并缩短`;
    issues.add("ENTERPRISE_INCOMPLETE", row, cell.column, "试点企业名称", what);
    return null;
  }
  return { name: normaliseName(cell.text), column: cell.column };
}

function hasValue(grid: SheetGrid, header: Header, row: number): boolean {
  return ["cost", "requested"].some((key) => {
    const cell = fieldCell(grid, header, row, key);
    return cell !== null && readNumber(cell.text).kind === "number";
  });
}
