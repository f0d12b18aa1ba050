/** `next`, with every part that equals its counterpart replaced by that very object: readers see what changed. */
export function share<T>(previous: T, next: T): T {
  if (Object.is(previous, next)) return next;
  if (Array.isArray(previous) && Array.isArray(next)) {
    const items = next.map((item, index) => share(previous[index] as unknown, item as unknown));
    const same = items.length === previous.length && items.every((item, index) => item === previous[index]);
    // The same elements make the same list.
    return same ? previous : (items as T);
  }
  if (!isRecord(previous) || !isRecord(next)) return next;
  const entries = Object.entries(next).map(([key, value]) => [key, share(previous[key], value)] as const);
  const same =
    entries.length === Object.keys(previous).length &&
    entries.every(([key, value]) => previous[key] === value);
  return same ? previous : (Object.fromEntries(entries) as T);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
