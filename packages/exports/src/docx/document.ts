import {
  AlignmentType,
  Document,
  DocumentGridType,
  Footer,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TextRun,
} from "docx";
import { cleanLine, fixPackage, type PageMark, type WriteOptions } from "../ooxml/index.ts";
import type { Block } from "./annex.ts";
import { draftHeader } from "./draft-mark.ts";
import { FONTS, LINE_PITCH, LINES, OFF_GRID, PAGE, SIZES } from "./format.ts";
import { fontTable, stylesXml } from "./styles.ts";
import { fontOf, gap, run } from "./text.ts";

/** Packs the blocks into one Word file in the official page format. */
export async function packDocument(
  title: string,
  blocks: readonly Block[],
  mark: PageMark,
  options: Pick<WriteOptions, "generatedAt">,
): Promise<Uint8Array> {
  const document = new Document({
    title,
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: {
          page: { size: { width: PAGE.width, height: PAGE.height }, margin: PAGE.margin },
          grid: {
            type: DocumentGridType.LINES,
            linePitch: LINE_PITCH,
          },
        },
        ...(mark.kind === "draft" ? { headers: { default: draftHeader(1), even: draftHeader(2) } } : {}),
        footers: {
          default: footer(AlignmentType.RIGHT, mark),
          even: footer(AlignmentType.LEFT, mark),
        },
        children: spaced(blocks),
      },
    ],
  });
  const bytes = await Packer.toBuffer(document);
  return fixPackage(new Uint8Array(bytes), {
    title,
    generatedAt: options.generatedAt,
    edit: {
      "word/document.xml": (xml) => shareNamespace(numberBookmarks(xml)),
      "word/fontTable.xml": fontTable,
      "word/styles.xml": stylesXml,
    },
  });
}

/** The library counts bookmarks over all files it ever writes; equal plans give equal bytes. */
function numberBookmarks(xml: string): string {
  const numbers = new Map<string, number>();
  return xml.replace(/(<w:bookmark(?:Start|End)\b[^>]*?w:id=")([^"]+)"/g, (_, start: string, id: string) => {
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return `${start}${number}"`;
  });
}

/** Imported runs bring the namespace that the document declares anyway. */
function shareNamespace(xml: string): string {
  const declared = ' xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const first = xml.indexOf(declared) + declared.length;
  return xml.slice(0, first) + xml.slice(first).replaceAll(declared, "");
}

/** Tables that touch grow together in Word, and a file must not end in one. */
function spaced(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block, index) => {
    if (!(block instanceof Table)) return [block];
    const next = blocks[index + 1];
    return next === undefined || next instanceof Table ? [block, gap()] : [block];
  });
}

type Side = typeof AlignmentType.LEFT | typeof AlignmentType.RIGHT;

/** "— 1 —" one character in from the outer margin; below it the version and 第x页 共y页. */
function footer(side: Side, mark: PageMark): Footer {
  const indent = side === AlignmentType.LEFT ? { left: 280 } : { right: 280 };
  const paragraph = (height: number, children: TextRun[]) =>
    new Paragraph({
      style: OFF_GRID,
      alignment: side,
      indent,
      spacing: { line: height, lineRule: LineRuleType.EXACT },
      children,
    });
  const page = paragraph(LINES.pageNumber, [
    new TextRun({
      children: ["— ", PageNumber.CURRENT, " —"],
      font: fontOf(FONTS.pageNumber),
      size: SIZES.pageNumber,
    }),
  ]);
  if (mark.kind === "form") return new Footer({ children: [page] });
  const count = new TextRun({
    children: ["第", PageNumber.CURRENT, "页 共", PageNumber.TOTAL_PAGES, "页"],
    font: fontOf(FONTS.pageNumber),
    size: SIZES.version,
  });
  const said = (text: string) => run(text, FONTS.pageNumber, SIZES.version);
  const version =
    mark.kind === "version" ? [said(`版本 ${cleanLine(mark.code)}`), said("\u3000"), count] : [count];
  return new Footer({ children: [page, paragraph(LINES.version, version)] });
}
