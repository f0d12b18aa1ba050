import { WorkbookBudget } from "../builder.ts";
import { WorkbookEncryptedError, WorkbookFormatError } from "../errors.ts";
import type { Workbook } from "../model.ts";
import type { WorkbookPackage } from "../package.ts";
import { scanXml } from "../xml.ts";
import { readOdsContent } from "./content.ts";

const SPREADSHEET = /^application\/vnd\.oasis\.opendocument\.spreadsheet/;

/** Opens an OpenDocument spreadsheet. */
export function openOds(parts: WorkbookPackage): Workbook {
  const type = new TextDecoder().decode(parts.require("mimetype")).trim();
  if (!SPREADSHEET.test(type)) throw new WorkbookFormatError("是文稿，不是表格");
  if (isEncrypted(parts)) throw new WorkbookEncryptedError();
  return {
    format: "ods",
    sheets: readOdsContent(parts.stream("content.xml"), new WorkbookBudget(parts.budget), parts.budget),
  };
}

function isEncrypted(parts: WorkbookPackage): boolean {
  const manifest = parts.read("META-INF/manifest.xml");
  let encrypted = false;
  if (manifest === null) return encrypted;
  const open = (name: string) => {
    if (name === "encryption-data" || name === "encrypted-key") encrypted = true;
  };
  scanXml(manifest, { open }, parts.budget);
  return encrypted;
}
