/** Which units enter; absent: all 37. A separately planned city reports apart from its province. */
export const UNIT_CHOICES = ["withoutPlannedCities", "plannedCities"] as const;
export type UnitChoice = (typeof UNIT_CHOICES)[number];

/** `column` or `-column`: ascending or descending. */
export type SortText = string;

/** The view of the national pages. All of it lives in the address; what is absent has its default. */
export interface NationalSearch {
  /** Name of one industry; absent: all. */
  readonly industry?: string;
  readonly units?: UnitChoice;
  /** Figure that colours the tiles and fills the chart. */
  readonly figure?: string;
  readonly sort?: SortText;
  /** `<set>.<indicator>` of 附5; present: KPIs are compared instead of figures. */
  readonly kpi?: string;
}

/** The unit page also says which part of the plan is open. */
export interface UnitSearch extends NationalSearch {
  readonly node?: string;
}

/** Reads the address. What is not understood is left out: an old link still opens. */
export function parseNationalSearch(raw: Record<string, unknown>): NationalSearch {
  const units = UNIT_CHOICES.find((choice) => choice === raw.units);
  return {
    ...text(raw, "industry"),
    ...(units === undefined ? {} : { units }),
    ...text(raw, "figure"),
    ...text(raw, "sort"),
    ...text(raw, "kpi"),
  };
}

export function parseUnitSearch(raw: Record<string, unknown>): UnitSearch {
  return { ...parseNationalSearch(raw), ...text(raw, "node") };
}

const LONGEST = 100;

function text<Key extends string>(raw: Record<string, unknown>, key: Key): { readonly [K in Key]?: string } {
  const value = raw[key];
  if (typeof value !== "string" || value === "" || value.length > LONGEST) return {};
  return { [key]: value } as { [K in Key]: string };
}

export type SearchChanges = { readonly [K in keyof UnitSearch]?: UnitSearch[K] | undefined };

/** The view with some of it changed; `undefined` takes a part back to its default. */
export function changeSearch(search: UnitSearch, changes: SearchChanges): UnitSearch {
  const entries = Object.entries({ ...search, ...changes }).filter(([, value]) => value !== undefined);
  return parseUnitSearch(Object.fromEntries(entries));
}
