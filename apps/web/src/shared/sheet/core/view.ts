/** How a sheet is looked at: kept by the owner, in the URL, so that a link shows a colleague the same rows. */
export interface SheetView {
  readonly sort: { readonly key: string; readonly descending: boolean } | null;
  /** One of the owner's filters, or `flagged` (rows with an error); null: 全部. */
  readonly preset: string | null;
  /** Values that a column may have; "" is blank. */
  readonly chosen: Readonly<Record<string, readonly string[]>>;
  /** Rows with this text in any column. */
  readonly text: string;
  /** What Ctrl+F looks for; hides nothing. */
  readonly find: string;
}

export const EMPTY_VIEW: SheetView = { sort: null, preset: null, chosen: {}, text: "", find: "" };

/** The preset of rows with an error, which every sheet has. */
export const FLAGGED = "flagged";

/** A view as search parameters: `-cost` sorts downwards. Absent means nothing chosen. */
export interface ViewSearch {
  readonly sort?: string;
  readonly show?: string;
  readonly pick?: Readonly<Record<string, readonly string[]>>;
  readonly text?: string;
  readonly find?: string;
}

export function viewToSearch({ sort, preset, chosen, text, find }: SheetView): ViewSearch {
  const picked = Object.entries(chosen).filter(([, values]) => values.length > 0);
  return {
    ...(sort === null ? {} : { sort: `${sort.descending ? "-" : ""}${sort.key}` }),
    ...(preset === null ? {} : { show: preset }),
    ...(picked.length === 0 ? {} : { pick: Object.fromEntries(picked) }),
    ...(text === "" ? {} : { text }),
    ...(find === "" ? {} : { find }),
  };
}

/** Reads search parameters, whatever somebody made of them; what is not understood is left out. */
export function viewFromSearch(search: Readonly<Record<string, unknown>>): SheetView {
  const sort = typeof search.sort === "string" ? search.sort : "";
  const key = sort.replace(/^-/, "");
  return {
    sort: key === "" ? null : { key, descending: sort.startsWith("-") },
    preset: typeof search.show === "string" && search.show !== "" ? search.show : null,
    chosen: chosenFrom(search.pick),
    text: wordsFrom(search.text),
    find: wordsFrom(search.find),
  };
}

/** Whether rows are hidden. */
export function isFiltered({ preset, chosen, text }: SheetView): boolean {
  return preset !== null || text.trim() !== "" || Object.values(chosen).some((values) => values.length > 0);
}

function chosenFrom(pick: unknown): Record<string, readonly string[]> {
  if (typeof pick !== "object" || pick === null || Array.isArray(pick)) return {};
  return Object.fromEntries(
    Object.entries(pick).flatMap(([key, values]: [string, unknown]) => {
      const texts = Array.isArray(values) ? values.filter((value) => typeof value === "string") : [];
      return texts.length === 0 ? [] : [[key, texts]];
    }),
  );
}

function wordsFrom(value: unknown): string {
  // Digits alone come out of a search string as a number.
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
