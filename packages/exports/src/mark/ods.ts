import type { Severity } from "@dengta/domain";
import { cleanLine, escapeXml } from "../ooxml/index.ts";
import { parseAddress } from "../workbook/address.ts";
import type { WorkbookPackage } from "../workbook/package.ts";
import { OdsTableEdit } from "./ods-table.ts";
import { LIST_SHEET_NAME, type MarkIssue, marksBySheet, SEVERITY_COLOURS, SEVERITY_WORDS } from "./types.ts";

/** The `content.xml` of an ods that shows its issues; tables and styles that are not marked stay letter by letter. */
export function odsMarks(
  parts: WorkbookPackage,
  issues: readonly MarkIssue[],
): ReadonlyMap<string, Uint8Array> {
  let xml = new TextDecoder().decode(parts.require("content.xml"));
  const styles = new OdsColours(xml);
  for (const [name, marks] of marksBySheet(issues, parseAddress)) {
    const table = tableNamed(xml, name);
    if (table === null) continue;
    const marked = new OdsTableEdit(xml.slice(table.from, table.to), (style, severity) =>
      styles.coloured(style, severity),
    ).mark(marks);
    xml = xml.slice(0, table.from) + marked + xml.slice(table.to);
  }
  const end = xml.lastIndexOf("</office:spreadsheet>");
  const tail =
    /<table:(?:named-expressions|database-ranges|data-pilot-tables|consolidation|dde-links)\b/.exec(xml);
  const at = tail === null ? end : Math.min(end, tail.index);
  xml = xml.slice(0, at) + listTable(freeName(xml), issues) + xml.slice(at);
  return new Map([["content.xml", new Uint8Array(Buffer.from(styles.addTo(xml)))]]);
}

function tableNamed(xml: string, name: string): { readonly from: number; readonly to: number } | null {
  const pattern = /<table:table\s[^>]*>/g;
  for (let match = pattern.exec(xml); match !== null; match = pattern.exec(xml)) {
    const written = / table:name="([^"]*)"/.exec(match[0])?.[1] ?? "";
    if (written !== escapeXml(name) && written !== escapeXml(name).replaceAll("&quot;", '"')) continue;
    const to = xml.indexOf("</table:table>", match.index);
    return to < 0 ? null : { from: match.index, to };
  }
  return null;
}

function freeName(xml: string): string {
  let name = LIST_SHEET_NAME;
  for (let n = 2; xml.includes(` table:name="${name}"`); n += 1) name = `${LIST_SHEET_NAME} ${n}`;
  return name;
}

/** Coloured copies of cell styles: of an automatic style the whole, of a common one a child. */
class OdsColours {
  private readonly xml: string;
  private readonly added = new Map<string, { readonly name: string; readonly element: string }>();

  constructor(xml: string) {
    this.xml = xml;
  }

  coloured(style: string | null, severity: Severity): string {
    const key = `${style ?? ""} ${severity}`;
    const known = this.added.get(key);
    if (known !== undefined) return known.name;
    const name = `dengta${this.added.size + 1}`;
    this.added.set(key, { name, element: this.copy(style, name, SEVERITY_COLOURS[severity]) });
    return name;
  }

  private copy(style: string | null, name: string, colour: string): string {
    const background = ` fo:background-color="#${colour.toLowerCase()}"`;
    const fresh = `<style:table-cell-properties${background}/>`;
    const own = style === null ? null : this.automatic(style);
    if (own === null) {
      const parent = style === null ? "" : ` style:parent-style-name="${style}"`;
      return `<style:style style:name="${name}" style:family="table-cell"${parent}>${fresh}</style:style>`;
    }
    const renamed = own.replace(/ style:name="[^"]*"/, ` style:name="${name}"`);
    if (renamed.includes("<style:table-cell-properties")) {
      return renamed.replace(/<style:table-cell-properties\b[^>]*>/, (tag) =>
        tag
          .replace(/ fo:background-color="[^"]*"/, "")
          .replace(/^<style:table-cell-properties/, (start) => start + background),
      );
    }
    if (/^<style:style\b[^>]*\/>$/.test(renamed)) return `${renamed.slice(0, -2)}>${fresh}</style:style>`;
    return renamed.replace(/^<style:style\b[^>]*>/, (tag) => tag + fresh);
  }

  private automatic(style: string): string | null {
    const at = this.xml.indexOf(`<style:style style:name="${style}"`);
    if (at < 0) return null;
    const tag = /^<[^>]*>/.exec(this.xml.slice(at))?.[0] ?? "";
    if (tag.endsWith("/>")) return tag;
    const end = this.xml.indexOf("</style:style>", at);
    return end < 0 ? null : this.xml.slice(at, end + "</style:style>".length);
  }

  addTo(xml: string): string {
    const styles = [...this.added.values()].map(({ element }) => element).join("");
    if (xml.includes("</office:automatic-styles>")) {
      return xml.replace("</office:automatic-styles>", () => `${styles}</office:automatic-styles>`);
    }
    const empty = /<office:automatic-styles\s*\/>/;
    const whole = `<office:automatic-styles>${styles}</office:automatic-styles>`;
    if (empty.test(xml)) return xml.replace(empty, () => whole);
    return xml.replace("<office:body>", () => `${whole}<office:body>`);
  }
}

function listTable(name: string, issues: readonly MarkIssue[]): string {
  const row = (cells: readonly string[]) =>
    `<table:table-row>${cells.map((cell) => `<table:table-cell office:value-type="string"><text:p>${cell}</text:p></table:table-cell>`).join("")}</table:table-row>`;
  const rows = issues.map(({ severity, sheet, cell, message }) => {
    const place = sheet !== null && cell !== null ? `#'${sheet.replaceAll("'", "''")}'.${cell}` : null;
    const link =
      place === null
        ? escapeXml(cell ?? "")
        : `<text:a xlink:type="simple" xlink:href="${escapeXml(place)}">${escapeXml(cell ?? "")}</text:a>`;
    return row([
      SEVERITY_WORDS[severity],
      escapeXml(sheet ?? "整个文件"),
      link,
      escapeXml(cleanLine(message)),
    ]);
  });
  return `<table:table table:name="${name}" xmlns:xlink="http://www.w3.org/1999/xlink"><table:table-column table:number-columns-repeated="4"/>${row(["级别", "工作表", "单元格", "问题和改正办法"])}${rows.join("")}</table:table>`;
}
