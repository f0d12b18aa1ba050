/** Whether letters are the pinyin of a text, by initials, whole syllables or both. */
export type PinyinMatch = (text: string, letters: string) => boolean;

/**
 * Options that hold what was typed, as characters or as pinyin: jyzz finds 甲云智造. All of them while nothing is
 * typed. Options that begin with it come first.
 */
export function matchingOptions(
  options: readonly string[],
  typed: string,
  byPinyin: PinyinMatch | null,
): string[] {
  const key = plainText(typed);
  if (key === "") return [...options];
  // An input method shows its letters apart: j'y'z'z.
  const letters = key.replace(/['’\s]/g, "");
  const found = options.filter(
    (option) =>
      plainText(option).includes(key) ||
      (byPinyin !== null && /^[a-z]+$/.test(letters) && byPinyin(option, letters)),
  );
  const starts = found.filter((option) => plainText(option).startsWith(key));
  return [...starts, ...found.filter((option) => !starts.includes(option))];
}

/** For comparing: full-width and half-width, capital and small letters are alike. */
export function plainText(text: string): string {
  return text.normalize("NFKC").trim().toLowerCase();
}
