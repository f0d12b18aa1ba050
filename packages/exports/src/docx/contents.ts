import { AlignmentType, ImportedXmlComponent, LeaderType, Paragraph, TabStopType } from "docx";
import { cleanLine, escapeXml } from "../ooxml/index.ts";
import { FONTS, LINE_PITCH, OFF_GRID, SIZES, TEXT_WIDTH } from "./format.ts";
import { blankLine, line, run } from "./text.ts";

/** One line of the contents: a form or an annex, or a part of a form. */
export interface ContentsEntry {
  readonly level: 1 | 2;
  readonly text: string;
  readonly bookmark: string;
}

const RUN = `<w:rPr><w:rFonts w:ascii="${FONTS.body}" w:hAnsi="${FONTS.body}" w:eastAsia="${FONTS.body}" w:cs="${FONTS.body}"/><w:sz w:val="${SIZES.table}"/></w:rPr>`;
const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/**
 * The contents as a field that Word, WPS and LibreOffice update by themselves, with a link from every line. Nobody
 * knows the pages before the file is laid out: the numbers are references, marked to be worked out on opening.
 */
export function contentsBlocks(entries: readonly ContentsEntry[]): Paragraph[] {
  const title = line([run("目录", FONTS.title, SIZES.title)], {
    alignment: AlignmentType.CENTER,
    offGrid: true,
  });
  const lines = entries.map((entry, index) => {
    const paragraph = new Paragraph({
      style: OFF_GRID,
      alignment: AlignmentType.LEFT,
      spacing: { line: Math.round(LINE_PITCH * 0.8) },
      indent: { left: entry.level === 1 ? 0 : 420 },
      tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH, leader: LeaderType.DOT }],
      children: [],
    });
    if (index === 0) add(paragraph, field("begin"), code('TOC \\o "1-2" \\h \\z \\u'), field("separate"));
    add(paragraph, linkTo(entry));
    if (index === entries.length - 1) add(paragraph, field("end"));
    return paragraph;
  });
  return [title, blankLine(), ...lines];
}

function add(paragraph: Paragraph, ...xml: string[]): void {
  for (const text of xml) paragraph.addChildElement(ImportedXmlComponent.fromXmlString(text));
}

function linkTo({ text, bookmark }: ContentsEntry): string {
  const number = [
    field("begin", false, true),
    code(`PAGEREF ${bookmark} \\h`, false),
    field("separate", false),
    words("1"),
    field("end", false),
  ];
  return `<w:hyperlink ${NAMESPACE} w:anchor="${bookmark}" w:history="1">${words(escapeXml(cleanLine(text)))}<w:r>${RUN}<w:tab/></w:r>${number.join("")}</w:hyperlink>`;
}

function words(escaped: string): string {
  return `<w:r>${RUN}<w:t xml:space="preserve">${escaped}</w:t></w:r>`;
}

function field(type: "begin" | "separate" | "end", alone = true, dirty = false): string {
  return `<w:r${alone ? ` ${NAMESPACE}` : ""}>${RUN}<w:fldChar w:fldCharType="${type}"${dirty ? ' w:dirty="true"' : ""}/></w:r>`;
}

function code(instruction: string, alone = true): string {
  return `<w:r${alone ? ` ${NAMESPACE}` : ""}>${RUN}<w:instrText xml:space="preserve"> ${instruction.replaceAll('"', "&quot;")} </w:instrText></w:r>`;
}
