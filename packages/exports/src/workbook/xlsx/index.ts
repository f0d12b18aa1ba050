import { SheetBuilder, WorkbookBudget } from "../builder.ts";
import { WorkbookFormatError, WorkbookTooLargeError, WorkbookUnreadableError } from "../errors.ts";
import { WORKBOOK_LIMITS } from "../limits.ts";
import type { Sheet, Workbook } from "../model.ts";
import type { WorkbookPackage } from "../package.ts";
import type { ReadBudget } from "../read-budget.ts";
import { scanXml, withLocalNames, type XmlHandlers, type XmlPart } from "../xml.ts";
import { type Relationship, relationshipsOf } from "./relationships.ts";
import { readSharedStrings } from "./shared-strings.ts";
import { readXlsxSheet, type XlsxContext } from "./sheet.ts";
import { readCellFormats } from "./styles.ts";

/** Opens an Excel workbook (ECMA-376), transitional or strict. Only the parts that hold tables are inflated. */
export function openXlsx(parts: WorkbookPackage): Workbook {
  const main =
    relationshipsOf(parts, "").find((r) => r.type === "officeDocument")?.target ?? "xl/workbook.xml";
  if (/^(?:word|ppt)\//.test(main)) throw new WorkbookFormatError("是文稿，不是表格");
  const { declared, is1904 } = readWorkbookPart(parts.require(main), parts.budget);
  const relationships = relationshipsOf(parts, main);
  const context: XlsxContext = {
    sharedStrings: readIfPresent(parts, relationships, "sharedStrings", readSharedStrings),
    cellFormats: readIfPresent(parts, relationships, "styles", readCellFormats),
    is1904,
  };
  const budget = new WorkbookBudget(parts.budget);
  const sheets: Sheet[] = [];
  for (const { id, name, hidden } of declared) {
    const relationship = relationships.find((r) => r.id === id);
    if (relationship !== undefined && relationship.type !== "worksheet") continue; // a chart, a dialog
    if (relationship === undefined) throw new WorkbookUnreadableError(`sheet without a part: ${id}`);
    const sheet = new SheetBuilder(budget);
    readXlsxSheet(parts.stream(relationship.target), context, sheet, parts.budget);
    sheets.push(sheet.build(name, hidden));
  }
  return { format: "xlsx", sheets };
}

interface DeclaredSheet {
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
}

function readWorkbookPart(
  bytes: Uint8Array,
  budget: ReadBudget,
): { declared: readonly DeclaredSheet[]; is1904: boolean } {
  const declared: DeclaredSheet[] = [];
  let is1904 = false;
  const handlers: XmlHandlers = {
    open(name, attributes) {
      const { id = "", name: title = "", state = "visible", date1904 = "" } = withLocalNames(attributes);
      if (declared.length > WORKBOOK_LIMITS.sheets) {
        throw new WorkbookTooLargeError(`工作表超过 ${WORKBOOK_LIMITS.sheets} 张`);
      }
      if (name === "sheet") declared.push({ id, name: title, hidden: state !== "visible" });
      else if (name === "workbookPr") is1904 = date1904 === "1" || date1904 === "true";
    },
  };
  scanXml(bytes, handlers, budget);
  return { declared, is1904 };
}

function readIfPresent<T>(
  parts: WorkbookPackage,
  relationships: readonly Relationship[],
  type: string,
  read: (part: XmlPart, budget: ReadBudget) => readonly T[],
): readonly T[] {
  const target = relationships.find((r) => r.type === type)?.target;
  if (target === undefined || !parts.has(target)) return [];
  return read(parts.stream(target), parts.budget);
}
