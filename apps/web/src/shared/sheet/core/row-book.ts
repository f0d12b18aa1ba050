/** Rows by id. The index of ids is kept while the same rows stand in the same order, so that a typed cell builds none. */
export interface RowBook<Row> {
  readonly ids: readonly string[];
  readonly get: (id: string) => Row | undefined;
  /** Place among the owner's rows; −1 for a row that is not there. */
  readonly placeOf: (id: string) => number;
  readonly places: ReadonlyMap<string, number>;
}

export function rowBook<Row extends { readonly id: string }>(
  rows: readonly Row[],
  previous: RowBook<Row> | null,
): RowBook<Row> {
  const same =
    previous !== null &&
    previous.ids.length === rows.length &&
    rows.every(({ id }, index) => previous.ids[index] === id);
  const ids = same ? previous.ids : rows.map(({ id }) => id);
  const places = same ? previous.places : new Map(ids.map((id, index) => [id, index]));
  return {
    ids,
    places,
    get: (id) => {
      const place = places.get(id);
      return place === undefined ? undefined : rows[place];
    },
    placeOf: (id) => places.get(id) ?? -1,
  };
}
