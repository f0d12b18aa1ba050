/** What is wrong with the keys of an object, in Chinese; null where all are known. A misspelt key is never passed over. */
export function unknownKeys(value: object, known: ReadonlySet<string>): string | null {
  for (const key in value) {
    if (known.has(key)) continue;
    const near = [...known].find((item) => isNear(item, key));
    const advice = near === undefined ? `可用：${[...known].join("、")}` : `是否应为 ${near}`;
    return `没有“${key}”这一项，${advice}`;
  }
  return null;
}

/** Same letters in another order, or one of them begins with the other. */
function isNear(known: string, written: string): boolean {
  const [a, b] = [known.toLowerCase(), written.toLowerCase()];
  const sorted = (text: string) => [...text].sort().join("");
  return a.startsWith(b) || b.startsWith(a) || sorted(a) === sorted(b);
}
