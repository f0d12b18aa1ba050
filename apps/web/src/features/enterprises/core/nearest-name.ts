/** The one name that a slip of the hand away could be meant; null where none or several could. */
export function nearestName(written: string, names: readonly string[]): string | null {
  const scored = names
    .map((name) => ({ name, distance: editDistance(written, name) }))
    .filter(({ name, distance }) => distance <= Math.max(1, Math.floor(name.length / 4)))
    .sort((a, b) => a.distance - b.distance);
  const [best, second] = scored;
  if (best === undefined || best.distance === second?.distance) return null;
  return best.name;
}

/** Levenshtein distance by characters. */
function editDistance(a: string, b: string): number {
  const from = [...a];
  const to = [...b];
  let previous = to.map((_, index) => index + 1);
  previous.unshift(0);
  for (const [row, char] of from.entries()) {
    const current = [row + 1];
    for (const [column, other] of to.entries()) {
      const replaced = (previous[column] ?? 0) + (char === other ? 0 : 1);
      current.push(Math.min(replaced, (previous[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[to.length] ?? 0;
}
