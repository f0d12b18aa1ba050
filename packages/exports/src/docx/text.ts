import { AlignmentType, Bookmark, HeadingLevel, LineRuleType, Paragraph, TabStopType, TextRun } from "docx";
import { cleanLine } from "../ooxml/index.ts";
import { CHARACTER_SPACING, FIRST_LINE, FONTS, LINE_PITCH, OFF_GRID, SIZES, TEXT_WIDTH } from "./format.ts";
import { titleIndent } from "./title-lines.ts";

/** The same font for every script: no theme font can show through, in Word or WPS. */
export function fontOf(name: string) {
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: "eastAsia" } as const;
}

export function run(text: string, font: string, size: number): TextRun {
  const spacing = size === SIZES.body ? { characterSpacing: CHARACTER_SPACING } : {};
  return new TextRun({ text: cleanLine(text), font: fontOf(font), size, ...spacing });
}

type HeadingStep = 1 | 2 | 3 | 4;

const HEADINGS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const;

type Alignment = (typeof AlignmentType)[keyof typeof AlignmentType];

interface LineOptions {
  readonly alignment?: Alignment;
  readonly indented?: boolean;
  /** Indent of both sides, twips. */
  readonly sides?: number;
  readonly keepNext?: boolean;
  readonly newPage?: boolean;
  /** Not on the line grid: a title would take two of its lines. */
  readonly offGrid?: boolean;
  /** A heading of this level, from 1: its style, its place in the navigation pane and in the contents. */
  readonly level?: HeadingStep | undefined;
  /** Name of the place, for links; no two in one file are alike. */
  readonly bookmark?: string | null | undefined;
}

/** A paragraph on the page's line grid. */
export function line(runs: readonly TextRun[], options: LineOptions = {}): Paragraph {
  const {
    alignment,
    indented = false,
    sides = 0,
    keepNext = false,
    newPage = false,
    offGrid = false,
    level,
    bookmark = null,
  } = options;
  return new Paragraph({
    children: bookmark === null ? [...runs] : [new Bookmark({ id: bookmark, children: [...runs] })],
    spacing: { line: LINE_PITCH, lineRule: LineRuleType.EXACT },
    alignment: alignment ?? AlignmentType.BOTH,
    ...(indented ? { indent: FIRST_LINE } : {}),
    ...(sides > 0 ? { indent: { left: sides, right: sides } } : {}),
    ...(offGrid && level === undefined ? { style: OFF_GRID } : {}),
    ...(keepNext ? { keepNext } : {}),
    ...(newPage ? { pageBreakBefore: true } : {}),
    ...(level === undefined ? {} : { heading: HEADINGS[level] }),
  });
}

export function body(text: string): Paragraph {
  return line([run(text, FONTS.body, SIZES.body)], { indented: true });
}

/** 一、 */
export function partHeading(text: string, bookmark: string | null): Paragraph {
  return heading(text, FONTS.part, { level: 2, bookmark });
}

/** （一） */
export function sectionHeading(text: string, bookmark: string | null): Paragraph {
  return heading(text, FONTS.section, { level: 3, bookmark });
}

/** 1. — `keepNext` where something stands below: a chain of bare headings would move to the next page as one. */
export function itemHeading(text: string, keepNext: boolean): Paragraph {
  return heading(text, FONTS.body, { level: 4, keepNext });
}

function heading(text: string, font: string, options: LineOptions): Paragraph {
  return line([run(text, font, SIZES.body)], { indented: true, keepNext: true, ...options });
}

/** 附件2 or 附N flush left, a blank line, and the title on line 3. */
export function formHead(
  label: string,
  title: string,
  newPage: boolean,
  bookmark: string | null = null,
): Paragraph[] {
  return [
    line([run(label, FONTS.part, SIZES.body)], { alignment: AlignmentType.LEFT, keepNext: true, newPage }),
    blankLine(true),
    line([run(title, FONTS.title, SIZES.title)], {
      alignment: AlignmentType.CENTER,
      keepNext: true,
      offGrid: true,
      sides: titleIndent(title),
      level: 1,
      bookmark,
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
    style: OFF_GRID,
    spacing: { line: 400, lineRule: LineRuleType.EXACT },
    keepNext,
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
  });
}

export function centredLine(text: string): Paragraph {
  return line([run(text, FONTS.body, SIZES.table)], { alignment: AlignmentType.CENTER, keepNext: true });
}

/** A little air below a table inside the text, and what keeps two tables apart. */
export function gap(): Paragraph {
  return new Paragraph({
    children: [run("", FONTS.body, 2)],
    style: OFF_GRID,
    spacing: { line: 200, lineRule: LineRuleType.EXACT },
  });
}

/** The next table begins a page of its own. */
export function pageBreak(): Paragraph {
  return new Paragraph({
    children: [run("", FONTS.body, 2)],
    style: OFF_GRID,
    pageBreakBefore: true,
    spacing: { line: 20, lineRule: LineRuleType.EXACT },
  });
}
