import { type Fen, type MoneyUnit, readMeasure, readWan } from "@dengta/domain";
import type { Cell } from "../workbook/index.ts";
import type { ReadIssueCode } from "./types.ts";

/** What a cell means: a value, nothing, or what to say about it. */
export type CellReading<T> =
  | { readonly kind: "blank" }
  | { readonly kind: "value"; readonly value: T }
  | { readonly kind: "refused"; readonly code: ReadIssueCode; readonly message: string };

/** An amount; a bare number is in `unit`. */
export function readAmountCell(cell: Cell | null, unit: MoneyUnit): CellReading<Fen> {
  const failed = failedFormula(cell);
  if (failed !== null) return failed;
  const reading = readWan(cell?.text ?? "", unit);
  return reading.kind === "amount" ? { kind: "value", value: reading.amount } : reading;
}

/** A value of 附5 in the indicator's unit. */
export function readMeasureCell(cell: Cell | null, unit: string): CellReading<string> {
  const failed = failedFormula(cell);
  if (failed !== null) return failed;
  const reading = readMeasure(cell?.text ?? "", unit);
  return reading.kind === "refused" ? { ...reading, code: "NOT_A_NUMBER" } : reading;
}

/** A formula that gives an error, or whose result was never stored, is not a blank. */
export function failedFormula(cell: Cell | null): CellReading<never> | null {
  if (cell?.kind === "error") {
    return {
      kind: "refused",
      code: "NOT_A_NUMBER",
      message: `公式出错（${cell.text}），请改正公式或直接填写`,
    };
  }
  if (cell?.kind === "uncalculated") {
    const message = "公式没有保存计算结果，请用 Excel 或 WPS 打开并保存后重新导入，或直接填写";
    return { kind: "refused", code: "NOT_A_NUMBER", message };
  }
  return null;
}
