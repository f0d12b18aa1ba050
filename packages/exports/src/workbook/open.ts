import { DomainError } from "@dengta/domain";
import { openCsv } from "./csv.ts";
import {
  WorkbookEmptyError,
  WorkbookFormatError,
  WorkbookTooLargeError,
  WorkbookUnreadableError,
} from "./errors.ts";
import { WORKBOOK_LIMITS } from "./limits.ts";
import type { Workbook } from "./model.ts";
import { openOds } from "./ods/index.ts";
import { WorkbookPackage } from "./package.ts";
import { type BudgetOptions, ReadBudget } from "./read-budget.ts";
import { sniffContainer } from "./sniff.ts";
import { openXls } from "./xls/index.ts";
import { openXlsx } from "./xlsx/index.ts";

const MEGABYTE = 1024 * 1024;

/**
 * Opens xlsx, xls (Excel 97 and later), ods and csv alike, within a budget of time and errors.
 * Throws {@link WorkbookEmptyError}, {@link WorkbookTooLargeError}, {@link WorkbookFormatError},
 * `WorkbookEncryptedError`, `WorkbookTooCostlyError` or {@link WorkbookUnreadableError}; never anything else for whatever bytes.
 */
export function openWorkbook(bytes: Uint8Array, options: BudgetOptions = {}): Workbook {
  const budget = new ReadBudget(options);
  if (bytes.length === 0) throw new WorkbookEmptyError();
  if (bytes.length > WORKBOOK_LIMITS.fileBytes) {
    throw new WorkbookTooLargeError(
      `文件 ${Math.ceil(bytes.length / MEGABYTE)} MB，上限 ${WORKBOOK_LIMITS.fileBytes / MEGABYTE} MB`,
    );
  }
  try {
    const container = sniffContainer(bytes);
    if (container === "text") return openCsv(bytes, budget);
    return container === "compound" ? openXls(bytes, budget) : openPackage(bytes, budget);
  } catch (error) {
    // What a parser throws on foreign bytes (an index out of range, a bad surrogate) all means: damaged.
    throw error instanceof DomainError ? error : new WorkbookUnreadableError(error);
  }
}

function openPackage(bytes: Uint8Array, budget: ReadBudget): Workbook {
  const parts = new WorkbookPackage(bytes, budget);
  if (parts.has("mimetype")) return openOds(parts);
  if (parts.has("xl/workbook.bin")) throw new WorkbookFormatError("是二进制工作簿（xlsb）");
  if (parts.has("[Content_Types].xml") || parts.has("xl/workbook.xml")) return openXlsx(parts);
  throw new WorkbookFormatError("是压缩包");
}
