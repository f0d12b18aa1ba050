import type { RowKind, RowLookup } from "@dengta/domain";
import type { DataRow } from "../data/index.ts";

/** The rows that a write looks at, as they become while it is decided. */
export class WorkingRows implements RowLookup {
  readonly #before: ReadonlyMap<string, DataRow>;
  readonly #rows: Map<string, DataRow>;
  readonly #lists = new Map<string, readonly DataRow[]>();

  constructor(rows: readonly DataRow[]) {
    this.#before = new Map(rows.map((row) => [row.id, row]));
    this.#rows = new Map(this.#before);
  }

  get = (id: string): DataRow | undefined => this.#rows.get(id);

  list = (kind: RowKind, parentId: string | null): readonly DataRow[] => {
    const key = `${kind} ${parentId ?? ""}`;
    const known = this.#lists.get(key);
    if (known !== undefined) return known;
    const list = [...this.#rows.values()]
      .filter((row) => row.kind === kind && (parentId === null || row.parentId === parentId))
      .sort((a, b) => (a.orderKey < b.orderKey ? -1 : a.orderKey > b.orderKey ? 1 : a.id < b.id ? -1 : 1));
    this.#lists.set(key, list);
    return list;
  };

  put(row: DataRow): void {
    this.#rows.set(row.id, row);
    this.#forget(row);
  }

  remove(row: DataRow): void {
    this.#rows.delete(row.id);
    this.#forget(row);
  }

  #forget({ kind, parentId }: DataRow): void {
    this.#lists.delete(`${kind} `);
    this.#lists.delete(`${kind} ${parentId}`);
  }

  /** Rows right below one, of every kind. */
  below(id: string): DataRow[] {
    return [...this.#rows.values()].filter((row) => row.parentId === id);
  }

  all(): Iterable<DataRow> {
    return this.#rows.values();
  }

  /** The rows that are not what they were, with what they were. */
  steps(): { readonly before: DataRow | null; readonly after: DataRow | null }[] {
    const ids = new Set([...this.#before.keys(), ...this.#rows.keys()]);
    return [...ids].flatMap((id) => {
      const before = this.#before.get(id) ?? null;
      const after = this.#rows.get(id) ?? null;
      return before === after ? [] : [{ before, after }];
    });
  }

  before(): Iterable<DataRow> {
    return this.#before.values();
  }
}
