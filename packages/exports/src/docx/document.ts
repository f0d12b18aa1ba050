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
import { cleanLine, fixPackage, type WriteOptions } from "../ooxml/index.ts";
import type { Block } from "./annex.ts";
import { CHARACTER_SPACE, FONTS, LINE_PITCH, LINES, PAGE, SIZES } from "./format.ts";
import { fontOf, run } from "./text.ts";

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
            type: DocumentGridType.LINES_AND_CHARS,
            linePitch: LINE_PITCH,
            charSpace: CHARACTER_SPACE,
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

/** Tables that touch grow together in Word, and a file must not end in one. */
function spaced(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block, index) => {
    if (!(block instanceof Table)) return [block];
    const next = blocks[index + 1];
    return next === undefined || next instanceof Table ? [block, spacer()] : [block];
  });
}

function spacer(): Paragraph {
  return new Paragraph({
    children: [run("", FONTS.body, 2)],
    spacing: { line: 200, lineRule: LineRuleType.EXACT },
  });
}

type Side = typeof AlignmentType.LEFT | typeof AlignmentType.RIGHT;

/** "— 1 —" one character in from the outer margin, the version below it. */
function footer(side: Side, versionCode: string | undefined): Footer {
  const indent = side === AlignmentType.LEFT ? { left: 280 } : { right: 280 };
  const page = new Paragraph({
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
    alignment: side,
    indent,
    spacing: { line: LINES.version, lineRule: LineRuleType.EXACT },
    children: [run(`版本 ${cleanLine(versionCode)}`, FONTS.pageNumber, SIZES.version)],
  });
  return new Footer({ children: [page, version] });
}
