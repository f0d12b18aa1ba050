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
 * The contents, with a link from every line. Nobody knows the pages before the file is laid out: the numbers are
 * references to places, which Word and WPS work out on opening and LibreOffice always. Inside a field of the kind TOC
 * LibreOffice would keep showing what was written.
 */
export function contentsBlocks(entries: readonly ContentsEntry[]): Paragraph[] {
  const title = line([run("目录", FONTS.title, SIZES.title)], {
    alignment: AlignmentType.CENTER,
    offGrid: true,
  });
  const lines = entries.map((entry) => {
    const paragraph = new Paragraph({
      style: OFF_GRID,
      alignment: AlignmentType.LEFT,
      spacing: { line: Math.round(LINE_PITCH * 0.8) },
      indent: { left: entry.level === 1 ? 0 : 420 },
      tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH, leader: LeaderType.DOT }],
      children: [],
    });
    paragraph.addChildElement(linkTo(entry));
    return paragraph;
  });
  return [title, blankLine(), ...lines];
}

function linkTo({ text, bookmark }: ContentsEntry): ImportedXmlComponent {
  const title = words(escapeXml(cleanLine(text)));
  const page = [
    inRun('<w:fldChar w:fldCharType="begin" w:dirty="true"/>'),
    inRun(`<w:instrText xml:space="preserve"> PAGEREF ${bookmark} \\h </w:instrText>`),
    inRun('<w:fldChar w:fldCharType="separate"/>'),
    words("1"),
    inRun('<w:fldChar w:fldCharType="end"/>'),
  ].join("");
  return ImportedXmlComponent.fromXmlString(
    `<w:hyperlink ${NAMESPACE} w:anchor="${bookmark}" w:history="1">${title}${inRun("<w:tab/>")}${page}</w:hyperlink>`,
  );
}

function words(escaped: string): string {
  return inRun(`<w:t xml:space="preserve">${escaped}</w:t>`);
}

function inRun(content: string): string {
  return `<w:r>${RUN}${content}</w:r>`;
}
