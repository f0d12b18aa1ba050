/** GB/T 9704-2012, in twips (1/20 pt), except font sizes in half points as Word counts them. */
export const PAGE = {
  width: 11906,
  height: 16838,
  margin: { top: 2098, bottom: 1984, left: 1587, right: 1474, header: 851, footer: 1247, gutter: 0 },
} as const;

/** Width of the text: 156 mm. */
export const TEXT_WIDTH = PAGE.width - PAGE.margin.left - PAGE.margin.right;

/** 22 lines a page. */
export const LINE_PITCH = 579;

/**
 * 28 characters a line: what each 16 pt character gives up so that 28 fit into 156 mm, in twips. Set on the runs,
 * since a character grid comes out differently in every program.
 */
export const CHARACTER_SPACING = -5;

/** Fonts are named, never shipped. */
export const FONTS = {
  title: "方正小标宋简体",
  body: "仿宋_GB2312",
  part: "黑体",
  section: "楷体_GB2312",
  pageNumber: "宋体",
} as const;

export const SIZES = {
  /** 2号 */
  title: 44,
  /** 3号 */
  body: 32,
  /** 4号 */
  pageNumber: 28,
  /** 小四 */
  table: 24,
  /** 五号 */
  denseTable: 21,
  version: 18,
} as const;

/** Exact line heights: no program then adds the grid or a substitute font's leading. */
export const LINES = { table: 370, denseTable: 320, pageNumber: 400, version: 260 } as const;

/** First line indented by two characters of the body size. */
export const FIRST_LINE = { firstLine: SIZES.body * 20, firstLineChars: 200 } as const;

/** Paragraph style that leaves the line grid: titles, tables and footers have heights of their own. */
export const OFF_GRID = "OffGrid";
