import { AlignmentType, LineRuleType, Paragraph, TabStopType, TextRun } from "docx";
import { cleanText } from "../ooxml/index.ts";
import { FIRST_LINE, FONTS, LINE_PITCH, SIZES, TEXT_WIDTH } from "./format.ts";

/** The same font for every script: no theme font can show through, in Word or WPS. */
export function fontOf(name: string) {
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: "eastAsia" } as const;
}

export function run(text: string, font: string, size: number): TextRun {
  return new TextRun({ text: cleanText(text).replaceAll("\n", " "), font: fontOf(font), size });
}

type Alignment = (typeof AlignmentType)[keyof typeof AlignmentType];

interface LineOptions {
  readonly alignment?: Alignment;
  readonly indented?: boolean;
  readonly keepNext?: boolean;
  readonly newPage?: boolean;
  /** Level in the navigation pane, from 0. */
  readonly outlineLevel?: number;
}

/** A paragraph on the page's line grid. */
export function line(runs: readonly TextRun[], options: LineOptions = {}): Paragraph {
  const { alignment, indented = false, keepNext = false, newPage = false, outlineLevel } = options;
  return new Paragraph({
    children: [...runs],
    spacing: { line: LINE_PITCH, lineRule: LineRuleType.EXACT },
    alignment: alignment ?? AlignmentType.BOTH,
    ...(indented ? { indent: FIRST_LINE } : {}),
    ...(keepNext ? { keepNext } : {}),
    ...(newPage ? { pageBreakBefore: true } : {}),
    ...(outlineLevel === undefined ? {} : { outlineLevel }),
  });
}

export function body(text: string): Paragraph {
  return line([run(text, FONTS.body, SIZES.body)], { indented: true });
}

/** 一、 */
export function partHeading(text: string): Paragraph {
  return heading(text, FONTS.part, 1);
}

/** （一） */
export function sectionHeading(text: string): Paragraph {
  return heading(text, FONTS.section, 2);
}

/** 1. */
export function itemHeading(text: string): Paragraph {
  return heading(text, FONTS.body, 3);
}

function heading(text: string, font: string, outlineLevel: number): Paragraph {
  return line([run(text, font, SIZES.body)], { indented: true, keepNext: true, outlineLevel });
}

/** 附件2 or 附N flush left, a blank line, and the title on line 3. */
export function formHead(label: string, title: string, newPage: boolean): Paragraph[] {
  return [
    line([run(label, FONTS.part, SIZES.body)], { alignment: AlignmentType.LEFT, keepNext: true, newPage }),
    blankLine(true),
    line([run(title, FONTS.title, SIZES.title)], {
      alignment: AlignmentType.CENTER,
      keepNext: true,
      outlineLevel: 0,
    }),
  ];
}

export function blankLine(keepNext = false): Paragraph {
  return line([run("", FONTS.body, SIZES.body)], { keepNext });
}

/** A line above or below a table, in the table's size; `right` stands at the right margin. */
export function tableLine(left: string, right: string | null = null, keepNext = true): Paragraph {
  const runs = [run(left, FONTS.body, SIZES.table)];
  if (right !== null) {
    runs.push(new TextRun({ text: "\t", font: fontOf(FONTS.body), size: SIZES.table }));
    runs.push(run(right, FONTS.body, SIZES.table));
  }
  return new Paragraph({
    children: runs,
    spacing: { line: 400, lineRule: LineRuleType.EXACT },
    keepNext,
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
  });
}

export function centredLine(text: string): Paragraph {
  return line([run(text, FONTS.body, SIZES.table)], { alignment: AlignmentType.CENTER, keepNext: true });
}
