import {
  AlignmentType,
  Document,
  DocumentGridType,
  Footer,
  ImportedXmlComponent,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TextRun,
} from "docx";
import { cleanLine, fixPackage, type WriteOptions } from "../ooxml/index.ts";
import type { Block } from "./annex.ts";
import { FONTS, LINE_PITCH, LINES, OFF_GRID, PAGE, SIZES } from "./format.ts";
import { fontOf, gap, run } from "./text.ts";

/** Packs the blocks into one Word file in the official page format. */
export async function packDocument(
  title: string,
  blocks: readonly Block[],
  options: WriteOptions,
): Promise<Uint8Array> {
  const document = new Document({
    title,
    evenAndOddHeaderAndFooters: true,
    styles: {
      importedStyles: [offGridStyle()],
      default: {
        document: {
          run: {
            font: fontOf(FONTS.body),
            size: SIZES.body,
            language: { value: "en-US", eastAsia: "zh-CN" },
          },
        },
      },
    },
    sections: [
      {
        properties: {
          page: { size: { width: PAGE.width, height: PAGE.height }, margin: PAGE.margin },
          grid: {
            type: DocumentGridType.LINES,
            linePitch: LINE_PITCH,
          },
        },
        footers: {
          default: footer(AlignmentType.RIGHT, options.versionCode),
          even: footer(AlignmentType.LEFT, options.versionCode),
        },
        children: spaced(blocks),
      },
    ],
  });
  const bytes = await Packer.toBuffer(document);
  return fixPackage(new Uint8Array(bytes), { title, generatedAt: options.generatedAt });
}

/** The library has no option for this property of a paragraph. */
function offGridStyle(): ImportedXmlComponent {
  return ImportedXmlComponent.fromXmlString(
    `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${OFF_GRID}"><w:name w:val="Off Grid"/>` +
      `<w:basedOn w:val="Normal"/><w:pPr><w:snapToGrid w:val="0"/></w:pPr></w:style>`,
  );
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

/** "— 1 —" one character in from the outer margin, the version below it. */
function footer(side: Side, versionCode: string | undefined): Footer {
  const indent = side === AlignmentType.LEFT ? { left: 280 } : { right: 280 };
  const page = new Paragraph({
    style: OFF_GRID,
    alignment: side,
    indent,
    spacing: { line: LINES.pageNumber, lineRule: LineRuleType.EXACT },
    children: [
      new TextRun({
        children: ["— ", PageNumber.CURRENT, " —"],
        font: fontOf(FONTS.pageNumber),
        size: SIZES.pageNumber,
      }),
    ],
  });
  if (versionCode === undefined || versionCode === "") return new Footer({ children: [page] });
  const version = new Paragraph({
    style: OFF_GRID,
    alignment: side,
    indent,
    spacing: { line: LINES.version, lineRule: LineRuleType.EXACT },
    children: [run(`版本 ${cleanLine(versionCode)}`, FONTS.pageNumber, SIZES.version)],
  });
  return new Footer({ children: [page, version] });
}
