import { strToU8, zipSync } from "fflate";

/** A cell of a crafted sheet: a text, a number, nothing, or raw XML of a `c` element without its address. */
export type CraftedCell =
  | string
  | number
  | null
  | { readonly xml: string }
  | { readonly value: number; readonly format: string };

export interface CraftedSheet {
  readonly name?: string;
  readonly rows: readonly (readonly CraftedCell[])[];
  readonly merges?: readonly string[];
  readonly hidden?: boolean;
  /** `col` elements. */
  readonly columns?: string;
  readonly hiddenRows?: readonly number[];
}

export interface CraftedParts {
  readonly sharedStrings?: string;
  /** Parts to add or to replace, by path. */
  readonly parts?: Readonly<Record<string, string>>;
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';

/** Writes a workbook by hand, as no office program would: to put into it what only some of them write. */
export function xlsxOf(
  sheets: readonly CraftedSheet[],
  { sharedStrings = "", parts = {} }: CraftedParts = {},
): Uint8Array {
  const formats = [...new Set(sheets.flatMap(({ rows }) => rows.flat().flatMap(formatOf)))];
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const files: Record<string, string> = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "_rels/.rels": `<Relationships ${PACKAGE}>${relation("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": `<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets>${sheets
      .map(
        ({ name, hidden }, i) =>
          `<sheet name="${name ?? `Sheet${i + 1}`}" sheetId="${i + 1}"${hidden ? ' state="hidden"' : ""} r:id="rId${i + 1}"/>`,
      )
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships ${PACKAGE}>${sheets
      .map((_, i) => relation(`rId${i + 1}`, "worksheet", `worksheets/sheet${i + 1}.xml`))
      .join(
        "",
      )}${relation("s", "styles", "styles.xml")}${relation("t", "sharedStrings", "sharedStrings.xml")}</Relationships>`,
    "xl/styles.xml": `<styleSheet ${MAIN}><numFmts>${formats
      .map((code, i) => `<numFmt numFmtId="${200 + i}" formatCode="${escapeXml(code)}"/>`)
      .join("")}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats
      .map((_, i) => `<xf numFmtId="${200 + i}"/>`)
      .join("")}</cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": `<sst ${MAIN}>${sharedStrings}</sst>`,
    ...Object.fromEntries(
      sheets.map((sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet, formats)]),
    ),
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, xml]) => [path, strToU8(xml)])));
}

function sheetXml(
  { rows, merges = [], columns = "", hiddenRows = [] }: CraftedSheet,
  formats: readonly string[],
): string {
  const data = rows.map((cells, r) => {
    const xml = cells
      .map((cell, c) => cellXml(cell, `${String.fromCharCode(65 + c)}${r + 1}`, formats))
      .join("");
    return `<row r="${r + 1}"${hiddenRows.includes(r + 1) ? ' hidden="1"' : ""}>${xml}</row>`;
  });
  const merged = merges.map((range) => `<mergeCell ref="${range}"/>`).join("");
  return `<worksheet ${MAIN}><cols>${columns}</cols><sheetData>${data.join("")}</sheetData><mergeCells>${merged}</mergeCells></worksheet>`;
}

function cellXml(cell: CraftedCell, address: string, formats: readonly string[]): string {
  if (cell === null) return `<c r="${address}" s="0"/>`;
  if (typeof cell === "number") return `<c r="${address}"><v>${cell}</v></c>`;
  if (typeof cell === "string") {
    return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`;
  }
  if ("xml" in cell) return cell.xml.replace("<c", `<c r="${address}"`);
  return `<c r="${address}" s="${formats.indexOf(cell.format) + 1}"><v>${cell.value}</v></c>`;
}

function formatOf(cell: CraftedCell): string[] {
  return typeof cell === "object" && cell !== null && "format" in cell ? [cell.format] : [];
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
