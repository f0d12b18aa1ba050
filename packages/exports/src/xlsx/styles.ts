import type { CellStyle } from "./sheet-writer.ts";

export const DEFAULT_FONT = { name: "宋体", size: 11 } as const;
export const BODY_SIZE = 12;
export const TITLE_SIZE = 18;
export const LABEL_SIZE = 16;

const SIDE = { style: "thin" } as const;
const BORDER = { top: SIDE, right: SIDE, bottom: SIDE, left: SIDE };

type Horizontal = "left" | "center" | "right";

/** Text format: nothing typed into the cell turns into a date or loses its zeros. */
const TEXT_FORMAT = "@";
/** At least two decimals, and whatever was typed beyond them, to the fen. */
const AMOUNT_FORMAT = "0.00####";

function line(font: string, size: number, horizontal: Horizontal): CellStyle {
  return {
    font: { name: font, size },
    alignment: { horizontal, vertical: "center", wrapText: true },
    numFmt: TEXT_FORMAT,
  };
}

interface BoxOptions {
  readonly font?: string;
  readonly vertical?: "top" | "center";
}

function boxed(horizontal: Horizontal, numFmt: string, options: BoxOptions = {}): CellStyle {
  const { font = "仿宋_GB2312", vertical = "center" } = options;
  return {
    font: { name: font, size: BODY_SIZE },
    alignment: { horizontal, vertical, ...fitOf(numFmt), ...indentOf(horizontal) },
    border: BORDER,
    numFmt,
  };
}

/** Text wraps. A number cannot: it shrinks rather than turn into ###. */
function fitOf(numFmt: string): { wrapText: true } | { shrinkToFit: true } {
  return numFmt === TEXT_FORMAT ? { wrapText: true } : { shrinkToFit: true };
}

function indentOf(horizontal: Horizontal): { indent: number } | undefined {
  return horizontal === "center" ? undefined : { indent: 1 };
}

/** A cell that may be changed in a protected sheet, faintly coloured so that one sees where to type. */
export function unlocked(style: CellStyle): CellStyle {
  const fill = { type: "pattern", pattern: "solid", fgColor: { rgb: "FFFFFBE6" } } as const;
  return { ...style, fill, protection: { locked: false } };
}

export const STYLES = {
  label: line("黑体", LABEL_SIZE, "left"),
  title: line("方正小标宋简体", TITLE_SIZE, "center"),
  subtitle: line("仿宋_GB2312", BODY_SIZE, "center"),
  seal: line("仿宋_GB2312", BODY_SIZE, "left"),
  unit: line("仿宋_GB2312", BODY_SIZE, "right"),
  note: line("仿宋_GB2312", BODY_SIZE, "left"),
  header: boxed("center", TEXT_FORMAT, { font: "黑体" }),
  name: boxed("left", TEXT_FORMAT),
  group: boxed("center", TEXT_FORMAT),
  number: boxed("center", "General"),
  /** A merged cell longer than a page: in its middle the text would be cut by the page's end. */
  longGroup: boxed("center", TEXT_FORMAT, { vertical: "top" }),
  longNumber: boxed("center", "General", { vertical: "top" }),
  amount: boxed("right", AMOUNT_FORMAT),
} as const;

/**
 * A measure shows its unit and stays a plain number: 35 is shown as 35% and is 35.
 * A blank keeps the plain format, so that "35%" typed into it still means 35 %.
 */
export function measureStyle(unit: string, blank: boolean): CellStyle {
  return boxed("center", blank ? "General" : `General"${unit.replace(/["\\]/g, "")}"`);
}
