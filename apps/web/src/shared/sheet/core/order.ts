import { plainText } from "./options.ts";

// By pinyin, as an official list is ordered; made once, it is slow to make.
const CHINESE = new Intl.Collator("zh-CN", { numeric: true });

/** Orders texts of a column: numbers by value, before texts; blanks last. */
export function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  if (a === "" || b === "") return a === "" ? 1 : -1;
  const left = numberIn(a);
  const right = numberIn(b);
  if (left !== null && right !== null && left !== right) return left - right;
  if (left !== null || right !== null) return left === null ? 1 : right === null ? -1 : 0;
  return CHINESE.compare(a, b);
}

/** The order of a column, downwards if asked; blanks stay last either way. */
export function comparing<Row>(
  textOf: (row: Row) => string,
  compare: ((a: Row, b: Row) => number) | null,
  descending: boolean,
): (a: Row, b: Row) => number {
  const sign = descending ? -1 : 1;
  if (compare !== null) return (a, b) => sign * compare(a, b);
  return (a, b) => {
    const left = textOf(a);
    const right = textOf(b);
    const order = compareTexts(left, right);
    return left === "" || right === "" ? order : sign * order;
  };
}

/** Whether any of the texts holds the words. */
export function holdsWords(texts: readonly string[], words: string): boolean {
  const key = plainText(words);
  return key === "" || texts.some((text) => plainText(text).includes(key));
}

function numberIn(text: string): number | null {
  const plain = text.replaceAll(",", "").replace(/%$/, "");
  return /^[-+]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}
