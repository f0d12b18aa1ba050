/** Full-width ASCII and the ideographic space to half-width; nothing else changes. */
export function toHalfWidth(text: string): string {
  return text.replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace(/　/g, " ");
}

/** White space and the invisible characters that spreadsheets leave behind. */
const INVISIBLE = /[\s\u00a0\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]+/g;

export function removeSpaces(text: string): string {
  return text.replace(INVISIBLE, "");
}

/**
 * A name of an enterprise, platform or industry as it is stored: trimmed, inner runs of
 * white space dropped beside Chinese characters and folded to one elsewhere, brackets full-width
 * (half- and full-width mixed break later payments).
 */
export function normaliseName(text: string): string {
  return text
    .replace(INVISIBLE, " ")
    .trim()
    .replaceAll("(", "（")
    .replaceAll(")", "）")
    .replace(/(?<=[^\x20-\x7e]) | (?=[^\x20-\x7e])/g, "");
}

/**
 * What two spellings of one name share: width, case, spaces and the kind of brackets do not tell names apart.
 * The one equality of names, for paste, import, references, duplicates and caps alike.
 */
export function nameKey(text: string): string {
  return removeSpaces(toHalfWidth(text))
    .toLowerCase()
    .replace(/[[{【〔〖]/g, "(")
    .replace(/[\]}】〕〗]/g, ")");
}
