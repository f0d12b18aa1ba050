import { type Enterprise, nameKey, tryParseWan } from "@dengta/domain";

/** Cost in fen; null where blank. */
export function costOf({ cost }: Enterprise): number | null {
  if (cost === null) return null;
  const amount = tryParseWan(cost);
  return typeof amount === "number" ? amount : null;
}

/** The name key of a firm; null where blank. */
export function nameKeyOf({ name }: Enterprise): string | null {
  return keyOfText(name) || null;
}

/** The same few hundred names are asked for at every key typed into a sheet. */
const KEYS = new Map<string, string>();
const KEPT = 20_000;

export function keyOfText(text: string): string {
  const known = KEYS.get(text);
  if (known !== undefined) return known;
  if (KEYS.size >= KEPT) KEYS.clear();
  const key = nameKey(text);
  KEYS.set(text, key);
  return key;
}
