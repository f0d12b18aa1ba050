/** What sentences of the banks may say of a unit and its industry. */
export type Facts = Readonly<Record<string, string>>;

/** Puts facts into {placeholders}. A placeholder without a fact is a slip of ours, not of the data. */
export function fill(text: string, facts: Facts): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const fact = facts[name];
    if (fact === undefined) throw new Error(`no fact “${name}” for: ${text}`);
    return fact;
  });
}

/** Chinese enumeration: 甲、乙和丙. */
export function enumerate(items: readonly string[]): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join("、")}和${items.at(-1)}`;
}
