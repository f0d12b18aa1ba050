import { type By, changeSearch, type NationalSearch } from "./search.ts";

/** The way down: country → industry → unit → platform → firm, with an industry or a unit first as people like. */
const WAY: readonly Exclude<By, "area">[] = ["industry", "unit", "platform", "enterprise"];

function isSet(search: NationalSearch, axis: By): boolean {
  return axis === "enterprise" ? false : search[axis] !== undefined;
}

/** The view one level below a row: its filter is added to those there are, and its own parts become the rows. */
export function drillInto(
  search: NationalSearch,
  parts: readonly { readonly axis: By; readonly key: string }[],
): NationalSearch {
  const filtered = parts.reduce<NationalSearch>(
    (view, { axis, key }) => (axis === "enterprise" ? view : changeSearch(view, { [axis]: key })),
    search,
  );
  const by = parts.some(({ axis }) => axis === "area")
    ? "unit"
    : (WAY.find((axis) => !isSet(filtered, axis)) ?? "enterprise");
  const tilesStay = by === "unit" ? {} : { chart: search.chart === "tiles" ? undefined : search.chart };
  return changeSearch(filtered, { by, within: undefined, sort: undefined, ...tilesStay });
}

export interface Crumb {
  readonly axis: By;
  readonly key: string;
  /** The view with the filters up to this one. */
  readonly search: NationalSearch;
}

const FILTER_AXES = ["area", "industry", "unit", "platform"] as const;

/** The filters that stand, outermost first; each leads back to where it was the last one. */
export function crumbsOf(search: NationalSearch): Crumb[] {
  const set = FILTER_AXES.filter((axis) => search[axis] !== undefined);
  return set.map((axis, index) => {
    const later = Object.fromEntries(set.slice(index + 1).map((other) => [other, undefined]));
    const view = changeSearch(search, { ...later, within: undefined, asks: undefined, sort: undefined });
    const by = axis === "area" ? "unit" : (WAY.find((next) => !isSet(view, next)) ?? "enterprise");
    return { axis, key: search[axis] ?? "", search: changeSearch(view, { by }) };
  });
}

/** The whole country again, with the batch and the choice of units kept. */
export function wholeCountry({ batch, cities, merge, figure }: NationalSearch): NationalSearch {
  return changeSearch({}, { batch, cities, merge, figure });
}
