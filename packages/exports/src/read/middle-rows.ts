/**
 * Names written in the middle row of their block, the rest of the block blank (the look of a merged cell, typed).
 * `names` holds what stands in each row of an unbroken stretch that begins with a blank. The block of every row by
 * index into the names found; of several divisions the one with most
 * blocks of odd length, which have a true middle; null where none or no single one puts every name into a middle.
 */
export function middleRows(names: readonly (string | null)[]): readonly number[] | null {
  const places = names.flatMap((name, row) => (name === null ? [] : [row]));
  if (places.length === 0) return null;
  if (places.length === 1) return names.map(() => 0);
  const divisions = divide(places, names.length);
  const evens = (sizes: readonly number[]) => sizes.filter((size) => size % 2 === 0).length;
  const fewest = Math.min(...divisions.map(evens));
  const [only, ...others] = divisions.filter((sizes) => evens(sizes) === fewest);
  if (only === undefined || others.length > 0) return null;
  return only.flatMap((size, block) => Array.from({ length: size }, () => block));
}

/** Sizes of blocks, for every way to divide the rows so that each name stands in the middle. */
function divide(places: readonly number[], rows: number): number[][] {
  let ways: { readonly sizes: number[]; readonly used: number }[] = [{ sizes: [], used: 0 }];
  for (const place of places) {
    ways = ways
      .flatMap(({ sizes, used }) =>
        // The middle of an odd block, the upper or the lower middle of an even one.
        [2 * (place - used) + 1, 2 * (place - used) + 2, 2 * (place - used)]
          .filter((size) => place >= used && size > place - used && used + size <= rows)
          .map((size) => ({ sizes: [...sizes, size], used: used + size })),
      )
      .slice(0, 1_000);
  }
  return ways.filter(({ used }) => used === rows).map(({ sizes }) => sizes);
}
