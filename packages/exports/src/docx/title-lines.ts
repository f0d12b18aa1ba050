import { SIZES, TEXT_WIDTH } from "./format.ts";

/** Where a long title may break: behind these words of the form. */
const WORDS = /行业|中小企业|数字化转型|试点企业/g;
/** Room for a substitute font's wider digits, less than the character that must not fit any more. */
const SLACK = 0.8;

const EM = SIZES.title * 10;
const FULL = TEXT_WIDTH / EM;

/**
 * Indent (twips, each side) that makes a long title break behind a word, the upper line the longer one.
 * The title stays one text without a break in it. 0 where it fits one line or needs three.
 */
export function titleIndent(title: string): number {
  const total = ems(title);
  if (total <= FULL) return 0;
  const ends = [...title.matchAll(WORDS)].map((match) => match.index + match[0].length);
  const end = ends.find((place) => ems(title.slice(0, place)) >= total / 2);
  if (end === undefined) return 0;
  const width = ems(title.slice(0, end)) + SLACK;
  return width >= FULL ? 0 : Math.floor((TEXT_WIDTH - width * EM) / 2);
}

function ems(text: string): number {
  let sum = 0;
  for (const character of text) sum += (character.codePointAt(0) ?? 0) < 0x2e80 ? 0.5 : 1;
  return sum;
}
