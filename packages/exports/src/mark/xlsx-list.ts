import { cleanLine, escapeXml } from "../ooxml/index.ts";
import { type MarkIssue, SEVERITY_WORDS } from "./types.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const HEAD = ["级别", "工作表", "单元格", "问题和改正办法"];
const LONGEST = 32_000;

/** The sheet 导入问题: every issue with a link to its cell. */
export function listXml(issues: readonly MarkIssue[]): string {
  const links: string[] = [];
  const rows = issues.map(({ severity, sheet, cell, message }, index) => {
    const row = index + 2;
    if (sheet !== null && cell !== null) {
      const location = escapeXml(`'${sheet.replaceAll("'", "''")}'!${cell}`);
      links.push(`<hyperlink ref="C${row}" location="${location}" display="${escapeXml(cell)}"/>`);
    }
    return rowXml(row, [SEVERITY_WORDS[severity], sheet ?? "整个文件", cell ?? "", message]);
  });
  const all = links.length === 0 ? "" : `<hyperlinks>${links.join("")}</hyperlinks>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="1" width="8" customWidth="1"/><col min="2" max="2" width="24" customWidth="1"/><col min="3" max="3" width="10" customWidth="1"/><col min="4" max="4" width="110" customWidth="1"/></cols><sheetData>${rowXml(1, HEAD)}${rows.join("")}</sheetData>${all}</worksheet>`;
}

function rowXml(row: number, texts: readonly string[]): string {
  const cells = texts.map((text, column) => {
    const address = `${String.fromCharCode(65 + column)}${row}`;
    const content = escapeXml(cleanLine(text).slice(0, LONGEST));
    return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${content}</t></is></c>`;
  });
  return `<row r="${row}">${cells.join("")}</row>`;
}
