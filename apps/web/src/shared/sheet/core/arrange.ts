/** A line of the sheet: a row of cells, or a band across it that no cell is in. */
export type Line =
  | { readonly kind: "row"; readonly rowId: string }
  | {
      readonly kind: "band";
      readonly bandKey: string;
      readonly edge: "head" | "foot";
      readonly index: number;
    };

/** Rows in the order they are shown. */
export interface Arrangement {
  readonly rowIds: readonly string[];
  readonly lines: readonly Line[];
  /** The line of the row at a position. */
  readonly lineAt: readonly number[];
  /** The band each shown row stands in. */
  readonly bandOfRow: ReadonlyMap<string, string>;
}

export interface BandLines {
  readonly key: string;
  readonly heads: number;
  readonly feet: number;
}

/**
 * The order rows had when somebody began to write. While it is held no row jumps: not into another band because its
 * platform was typed, not out of view because its error was put right, not elsewhere because the sorted column changed.
 */
export interface HeldOrder {
  readonly order: readonly string[];
  readonly bandOfRow: ReadonlyMap<string, string>;
  readonly hidden: ReadonlySet<string>;
}

export interface ArrangeInput<Row> {
  readonly rows: readonly Row[];
  readonly idOf: (row: Row) => string;
  /** In the order they are shown; empty: no bands. Rows of no band named come last. */
  readonly bands: readonly BandLines[];
  readonly bandOf: (row: Row) => string;
  /** null: all rows. */
  readonly shows: ((row: Row) => boolean) | null;
  /** null: the rows' own order. */
  readonly compare: ((a: Row, b: Row) => number) | null;
  readonly held: HeldOrder | null;
}

const NO_BAND = "";

export function arranged<Row>(input: ArrangeInput<Row>): Arrangement {
  const { rows, idOf, bands, bandOf, shows, compare, held } = input;
  if (bands.length === 0 && shows === null && compare === null) return inOwnOrder(rows.map(idOf));
  const shown = rows.filter((row) => (held === null ? (shows?.(row) ?? true) : !held.hidden.has(idOf(row))));
  const known = new Set(bands.map(({ key }) => key));
  const bandOfRow = new Map<string, string>();
  let previous = NO_BAND;
  for (const row of shown) {
    const id = idOf(row);
    // A row made while the order is held stands with the one it was put behind.
    const band = held === null ? bandOf(row) : (held.bandOfRow.get(id) ?? previous);
    previous = known.has(band) ? band : NO_BAND;
    bandOfRow.set(id, previous);
  }
  const ordered =
    held === null
      ? compare === null
        ? shown
        : [...shown].sort(compare)
      : inHeldOrder(shown, idOf, held.order);
  if (bands.length === 0) return { ...inOwnOrder(ordered.map(idOf)), bandOfRow };
  return inBands(ordered.map(idOf), bands, bandOfRow);
}

/** What to hold, from what is shown now. */
export function heldFrom(arrangement: Arrangement, allIds: readonly string[]): HeldOrder {
  const shown = new Set(arrangement.rowIds);
  return {
    order: arrangement.rowIds,
    bandOfRow: arrangement.bandOfRow,
    hidden: new Set(allIds.filter((id) => !shown.has(id))),
  };
}

/** How many rows stand elsewhere than they would if nothing were held; rows that merely make room do not count. */
export function countDisplaced(now: Arrangement, settled: Arrangement): number {
  const left = now.rowIds.filter((id) => now.bandOfRow.get(id) !== settled.bandOfRow.get(id)).length;
  if (left > 0) return left;
  return now.rowIds.filter((id, index) => settled.rowIds[index] !== id).length;
}

/** Rows as the owner has them, without bands. */
export function inOwnOrder(rowIds: readonly string[]): Arrangement {
  const lines = rowIds.map((rowId): Line => ({ kind: "row", rowId }));
  return { rowIds, lines, lineAt: rowIds.map((_, index) => index), bandOfRow: new Map() };
}

function inBands(
  ids: readonly string[],
  bands: readonly BandLines[],
  bandOfRow: ReadonlyMap<string, string>,
): Arrangement {
  const groups = new Map<string, string[]>();
  for (const id of ids) {
    const band = bandOfRow.get(id) ?? NO_BAND;
    const group = groups.get(band);
    if (group === undefined) groups.set(band, [id]);
    else group.push(id);
  }
  const rowIds: string[] = [];
  const lines: Line[] = [];
  const lineAt: number[] = [];
  const named = bands.some(({ key }) => key === NO_BAND);
  for (const { key, heads, feet } of named ? bands : [...bands, { key: NO_BAND, heads: 0, feet: 0 }]) {
    const group = groups.get(key);
    if (group === undefined) continue;
    for (let index = 0; index < heads; index += 1)
      lines.push({ kind: "band", bandKey: key, edge: "head", index });
    for (const rowId of group) {
      rowIds.push(rowId);
      lineAt.push(lines.length);
      lines.push({ kind: "row", rowId });
    }
    for (let index = 0; index < feet; index += 1)
      lines.push({ kind: "band", bandKey: key, edge: "foot", index });
  }
  return { rowIds, lines, lineAt, bandOfRow };
}

/** Rows that were there keep their rank; new ones follow the row that they stand behind. */
function inHeldOrder<Row>(rows: readonly Row[], idOf: (row: Row) => string, order: readonly string[]): Row[] {
  const rank = new Map(order.map((id, index) => [id, index]));
  let behind = -1;
  let later = 0;
  const ranked = rows.map((row) => {
    const own = rank.get(idOf(row));
    if (own === undefined) later += 1;
    else {
      behind = own;
      later = 0;
    }
    return { row, rank: behind, later };
  });
  return ranked.sort((a, b) => a.rank - b.rank || a.later - b.later).map(({ row }) => row);
}
