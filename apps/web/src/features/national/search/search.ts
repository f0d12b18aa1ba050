import { AREAS, type Area, CITY_FILTERS, type CityFilter } from "@dengta/domain";

/** What the rows of the comparison are. */
export const BY_CHOICES = ["unit", "industry", "platform", "enterprise", "area"] as const;
export type By = (typeof BY_CHOICES)[number];

/** What firms with a cost ask for. */
export const ASKS = ["asksRate", "asksCap", "asksLess", "asksNothing"] as const;
export type Asks = (typeof ASKS)[number];

export const CHARTS = ["tiles", "bars", "scatter", "cost", "eligible"] as const;
export type ChartKind = (typeof CHARTS)[number];

/** The view of the national pages. All of it lives in the address; what is absent has its default. */
export interface NationalSearch {
  /** Id of a batch; absent: the newest with anything submitted. */
  readonly batch?: string;
  readonly by?: By;
  /** Second level of grouping. */
  readonly within?: By;
  readonly cities?: CityFilter;
  readonly area?: Area;
  /** Code of one unit. */
  readonly unit?: string;
  /** Name of one industry; absent: all. */
  readonly industry?: string;
  /** Key of one platform. */
  readonly platform?: string;
  readonly asks?: Asks;
  /** "1": a province counts together with its planned city. */
  readonly merge?: string;
  /** Figure that colours the tiles and fills the chart, and the second one of the scatter. */
  readonly figure?: string;
  readonly second?: string;
  readonly chart?: ChartKind;
  /** `measure` or `-measure`: ascending or descending. */
  readonly sort?: string;
  /** `<set>.<indicator>` of 附5; present: KPIs are compared instead of figures. */
  readonly kpi?: string;
}

/** The unit page also says which part of the plan is open. */
export interface UnitSearch extends NationalSearch {
  readonly node?: string;
}

/** Reads the address. What is not understood is left out: an old link still opens. */
export function parseNationalSearch(raw: Record<string, unknown>): NationalSearch {
  return {
    ...text(raw, "batch"),
    ...oneOf(raw, "by", BY_CHOICES),
    ...oneOf(raw, "within", BY_CHOICES),
    ...oneOf(raw, "cities", CITY_FILTERS),
    ...oneOf(raw, "area", AREAS),
    // A code may have been read as a number.
    ...text({ unit: typeof raw.unit === "number" ? String(raw.unit) : raw.unit }, "unit"),
    ...text(raw, "industry"),
    ...text(raw, "platform"),
    ...oneOf(raw, "asks", ASKS),
    ...(raw.merge === "1" || raw.merge === 1 ? { merge: "1" } : {}),
    ...text(raw, "figure"),
    ...text(raw, "second"),
    ...oneOf(raw, "chart", CHARTS),
    ...text(raw, "sort"),
    ...text(raw, "kpi"),
  };
}

export function parseUnitSearch(raw: Record<string, unknown>): UnitSearch {
  return { ...parseNationalSearch(raw), ...text(raw, "node") };
}

const LONGEST = 200;

function text<Key extends string>(raw: Record<string, unknown>, key: Key): { readonly [K in Key]?: string } {
  const value = raw[key];
  if (typeof value !== "string" || value === "" || value.length > LONGEST) return {};
  return { [key]: value } as { [K in Key]: string };
}

function oneOf<Key extends string, T extends string>(
  raw: Record<string, unknown>,
  key: Key,
  choices: readonly T[],
): { readonly [K in Key]?: T } {
  const value = choices.find((choice) => choice === raw[key]);
  return value === undefined ? {} : ({ [key]: value } as { [K in Key]: T });
}

export type SearchChanges = { readonly [K in keyof UnitSearch]?: UnitSearch[K] | undefined };

/** The view with some of it changed; `undefined` takes a part back to its default. */
export function changeSearch(search: UnitSearch, changes: SearchChanges): UnitSearch {
  const entries = Object.entries({ ...search, ...changes }).filter(([, value]) => value !== undefined);
  return parseUnitSearch(Object.fromEntries(entries));
}
