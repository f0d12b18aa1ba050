import { SheetBuilder, WorkbookBudget } from "../builder.ts";
import { WorkbookEncryptedError, WorkbookFormatError, WorkbookUnreadableError } from "../errors.ts";
import type { Workbook } from "../model.ts";
import type { ReadBudget } from "../read-budget.ts";
import { CompoundFile } from "./compound-file.ts";
import { readGlobals } from "./globals.ts";
import { readXlsSheet } from "./sheet.ts";

/** Opens what comes in a compound file: an Excel 97–2003 workbook. An encrypted xlsx comes in one too. */
export function openXls(bytes: Uint8Array, time: ReadBudget): Workbook {
  const stream = workbookStream(new CompoundFile(bytes));
  const globals = readGlobals(stream, time);
  const budget = new WorkbookBudget(time);
  const offsets = globals.sheets.map(({ offset }) => offset);
  const sheets = globals.sheets.map(({ name, hidden, offset }) => {
    const sheet = new SheetBuilder(budget);
    // No sheet reaches into the next: records are read once, however many sheets point at them.
    const end = Math.min(stream.length, ...offsets.filter((other) => other > offset));
    readXlsSheet(stream, { offset, end }, globals, sheet, time);
    return sheet.build(name, hidden);
  });
  return { format: "xls", sheets };
}

function workbookStream(file: CompoundFile): Uint8Array {
  if (file.has("EncryptedPackage") || file.has("EncryptionInfo")) throw new WorkbookEncryptedError();
  const stream = file.stream("Workbook");
  if (stream !== null) return stream;
  if (file.has("Book")) throw new WorkbookFormatError("是过早版本的 Excel 工作簿");
  if (file.has("WordDocument") || file.has("PowerPoint Document")) {
    throw new WorkbookFormatError("是文稿，不是表格");
  }
  throw new WorkbookUnreadableError("no Workbook stream");
}
