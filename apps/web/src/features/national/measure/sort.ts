import type { UnitRow } from "./unit-row.ts";

export interface Sort {
  readonly key: string;
  readonly descending: boolean;
}

/** `cost` ascending, `-cost` descending; null: the official order. */
export function parseSort(text: string | undefined): Sort | null {
  if (text === undefined) return null;
  const descending = text.startsWith("-");
  const key = descending ? text.slice(1) : text;
  return key === "" ? null : { key, descending };
}

/** What a click on a column's head leads to: the largest first, then the smallest, then the official order. */
export function nextSort(current: Sort | null, key: string): string | undefined {
  if (current?.key !== key) return `-${key}`;
  return current.descending ? key : undefined;
}

/** Orders by a figure. Blanks come last either way; equals keep the official order. */
export function sortUnits(
  units: readonly UnitRow[],
  valueIn: (unit: UnitRow) => string | null,
  descending: boolean,
): UnitRow[] {
  return [...units].sort((a, b) => {
    const [x, y] = [valueIn(a), valueIn(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return descending ? Number(y) - Number(x) : Number(x) - Number(y);
  });
}
