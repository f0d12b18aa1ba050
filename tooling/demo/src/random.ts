/** Numbers that look random and are the same on every machine and in every run. */
export interface Random {
  /** 0 ≤ x < 1. */
  readonly unit: () => number;
  /** A whole number, both ends included. */
  readonly between: (from: number, to: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(list: readonly T[]) => T;
  /** `count` different items in the list's order. */
  readonly sample: <T>(list: readonly T[], count: number) => T[];
}

/** One stream for one purpose: a change in one unit's data leaves all the others as they are. */
export function randomFor(...purpose: readonly string[]): Random {
  const unit = mulberry32(fnv1a(purpose.join("/")));
  const between = (from: number, to: number) => from + Math.floor(unit() * (to - from + 1));
  const pick = <T>(list: readonly T[]): T => {
    const item = list[between(0, list.length - 1)];
    if (item === undefined) throw new Error(`nothing to pick from for ${purpose.join("/")}`);
    return item;
  };
  const sample = <T>(list: readonly T[], count: number): T[] => {
    const chosen = list.map((item, index) => ({ item, index, key: unit() }));
    chosen.sort((a, b) => a.key - b.key);
    return chosen
      .slice(0, count)
      .sort((a, b) => a.index - b.index)
      .map(({ item }) => item);
  };
  return { unit, between, chance: (probability) => unit() < probability, pick, sample };
}

/** Tommy Ettinger's mulberry32: whole 32-bit steps only, so no engine can differ. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}
