import CFB from "cfb";
import { SheetBuilder, WorkbookBudget } from "../builder.ts";
import { WorkbookEncryptedError, WorkbookFormatError, WorkbookUnreadableError } from "../errors.ts";
import type { Workbook } from "../model.ts";
import { readGlobals } from "./globals.ts";
import { readXlsSheet } from "./sheet.ts";

/**
 * Opens what comes in a compound file: an Excel 97–2003 workbook. An encrypted xlsx comes in one too.
 */
export function openXls(bytes: Uint8Array): Workbook {
  const stream = workbookStream(bytes);
  const globals = readGlobals(stream);
  const budget = new WorkbookBudget();
  const sheets = globals.sheets.map(({ name, hidden, offset }) => {
    const sheet = new SheetBuilder(budget);
    readXlsSheet(stream, offset, globals, sheet);
    return sheet.build(name, hidden);
  });
  return { format: "xls", sheets };
}

function workbookStream(bytes: Uint8Array): Uint8Array {
  const container = CFB.parse(bytes);
  const has = (name: string) => CFB.find(container, name) !== null;
  if (has("/EncryptedPackage") || has("/EncryptionInfo")) throw new WorkbookEncryptedError();
  const entry = CFB.find(container, "/Workbook");
  if (entry === null) {
    if (has("/Book")) throw new WorkbookFormatError("是过早版本的 Excel 工作簿");
    if (has("/WordDocument") || has("/PowerPoint Document"))
      throw new WorkbookFormatError("是文稿，不是表格");
    throw new WorkbookUnreadableError("no Workbook stream");
  }
  return Uint8Array.from(entry.content);
}
