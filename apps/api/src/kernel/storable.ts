/** NUL and halves of surrogate pairs: the characters that PostgreSQL's text and JSON cannot hold. Nobody types them. */
const UNSTORABLE = /[\0\p{Surrogate}]/gu;

/** The text without NUL, and with U+FFFD for half a character. */
export function storable(text: string): string {
  return text.replace(UNSTORABLE, (character) => (character === "\0" ? "" : "\ufffd"));
}

/**
 * Whether every text in a JSON value can be kept as it is. Anything that JSON does not have is left alone: an uploaded
 * file is an object of one class or another, and walking it would touch each of its bytes.
 */
export function isStorable(value: unknown): boolean {
  if (typeof value === "string") return storable(value) === value;
  if (Array.isArray(value)) return value.every(isStorable);
  if (!isPlainObject(value)) return true;
  return Object.entries(value).every(([key, item]) => isStorable(key) && isStorable(item));
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
