import {
  type CellRefusal,
  changedFields,
  contextOfRow,
  type FieldContext,
  fieldsOfRow,
  type IndustryEntry,
  ROWS,
  type RowCells,
  type RowKind,
  type RowLookup,
  type RowTexts,
  readAgain,
  type StoredRow,
  settleLevel,
  type Template,
  typeCells,
} from "@dengta/domain";

/** What reading a text depends on besides the rows. */
export interface ReadingSet {
  readonly template: Template;
  readonly industryNames: readonly IndustryEntry[];
}

const BLANK: RowCells = { values: {}, unread: {} };

/** Rows while they are changed: a copy, so that who holds the old ones sees nothing move. */
export class WorkingRows implements RowLookup {
  readonly #set: ReadingSet;
  #rows: Map<string, StoredRow>;
  readonly #lists = new Map<string, StoredRow[]>();

  constructor(rows: ReadonlyMap<string, StoredRow>, set: ReadingSet) {
    this.#rows = new Map(rows);
    this.#set = set;
  }

  get = (id: string): StoredRow | undefined => this.#rows.get(id);

  list = (kind: RowKind, parentId: string | null): readonly StoredRow[] => {
    const key = `${kind} ${parentId ?? ""}`;
    const known = this.#lists.get(key);
    if (known !== undefined) return known;
    const list = [...this.#rows.values()].filter(
      (row) => row.kind === kind && (parentId === null || row.parentId === parentId),
    );
    this.#lists.set(key, list);
    return list;
  };

  all(): ReadonlyMap<string, StoredRow> {
    return this.#rows;
  }

  below(id: string): StoredRow[] {
    return [...this.#rows.values()].filter(({ parentId }) => parentId === id);
  }

  /** Puts a row in its place, or, where it is new, behind a sister; null: first; undefined: last. */
  put(row: StoredRow, after?: string | null): void {
    const known = this.#rows.has(row.id);
    this.#rows.set(row.id, row);
    this.#forget(row);
    if (!known && after !== undefined) this.place(row.id, after);
  }

  /** Moves a row behind a sister, or before all of them. */
  place(id: string, after: string | null): void {
    const row = this.#rows.get(id);
    if (row === undefined || after === id) return;
    const others = [...this.#rows].filter(([key]) => key !== id);
    const index =
      after === null
        ? others.findIndex(([, other]) => isSister(other, row))
        : others.findIndex(([key]) => key === after) + 1;
    const at = index < 0 || (after !== null && index === 0) ? others.length : index;
    others.splice(at, 0, [id, row]);
    this.#rows = new Map(others);
    this.#forget(row);
  }

  remove(row: StoredRow): void {
    this.#rows.delete(row.id);
    this.#forget(row);
  }

  /** The sister before a row; null: it is the first. */
  before(row: StoredRow): string | null {
    const sisters = this.list(row.kind, row.parentId);
    return sisters[sisters.findIndex(({ id }) => id === row.id) - 1]?.id ?? null;
  }

  contextOf(row: Pick<StoredRow, "id" | "kind" | "parentId">): FieldContext {
    return contextOfRow(this, row, this.#set.industryNames);
  }

  /** The row after texts were typed into it: the one reader, and what follows inside the row. */
  typed(
    row: StoredRow,
    texts: RowTexts,
  ): { readonly row: StoredRow; readonly refusals: readonly CellRefusal[] } {
    const { template } = this.#set;
    const after = typeCells(row, texts, fieldsOfRow(row.kind, row.id, template), this.contextOf(row));
    // What nobody touched is settled already.
    if (after.changed.length === 0) return { row, refusals: after.refusals };
    const values =
      row.kind === "enterprise"
        ? settleLevel(after.values, after.changed, template.levelRubricId)
        : after.values;
    const next = { ...row, values, unread: after.unread };
    return { row: changedFields(row, next).length === 0 ? row : next, refusals: after.refusals };
  }

  /** The row with what waited read anew. */
  healed(row: StoredRow): StoredRow {
    if (Object.keys(row.unread).length === 0) return row;
    const cells = readAgain(row, fieldsOfRow(row.kind, row.id, this.#set.template), this.contextOf(row));
    return cells === null ? row : { ...row, values: cells.values, unread: cells.unread };
  }

  /** Reads again, in every row, what waits for a name. */
  healAll(): void {
    for (const row of [...this.#rows.values()]) {
      const next = this.healed(row);
      if (next !== row) this.put(next);
    }
  }

  #forget({ kind, parentId }: StoredRow): void {
    this.#lists.delete(`${kind} `);
    this.#lists.delete(`${kind} ${parentId}`);
  }
}

function isSister(a: StoredRow, b: StoredRow): boolean {
  return a.kind === b.kind && a.parentId === b.parentId;
}

/** A row nobody has written in. */
export function blankRow(kind: RowKind, id: string, parentId: string): StoredRow {
  return { id, kind, parentId, ...BLANK };
}

/** Kinds of rows that others name. */
export function isNamed(kind: RowKind): boolean {
  return NAMED.has(kind);
}

const NAMED: ReadonlySet<string> = new Set(
  Object.values(ROWS).flatMap(({ fields }) =>
    [...fields.values()].flatMap(({ field }) =>
      field.kind === "reference" || field.kind === "references" ? [field.of ?? ""] : [],
    ),
  ),
);
