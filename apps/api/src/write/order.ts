import { generateKeyBetween } from "fractional-indexing";
import type { DataRow } from "../data/index.ts";
import { BULKY } from "../data/index.ts";
import type { Tx } from "../db/index.ts";
import type { RowWrite } from "./types.ts";
import type { WorkingRows } from "./working-rows.ts";

/** What the database knows of the order of rows that are not all in memory. */
export interface Neighbours {
  /** Parent → its first and last key, and how many rows it has. */
  readonly ends: ReadonlyMap<
    string,
    { readonly first: string; readonly last: string; readonly count: number }
  >;
  /** Row → key of the sister behind it. */
  readonly next: ReadonlyMap<string, string>;
}

const NO_NEIGHBOURS: Neighbours = { ends: new Map(), next: new Map() };

/** Reads where new and moved firms are to stand; two statements however many there are. */
export async function loadNeighbours(
  tx: Tx,
  planId: string,
  writes: readonly RowWrite[],
  known: (id: string) => DataRow | undefined,
): Promise<Neighbours> {
  const placed = writes.filter(
    (write) =>
      BULKY.includes(write.kind) &&
      !write.remove &&
      (write.after !== undefined || known(write.id) === undefined),
  );
  const parents = [...new Set(placed.flatMap(({ id, parentId }) => known(id)?.parentId ?? parentId ?? []))];
  if (parents.length === 0) return NO_NEIGHBOURS;
  const ends = await tx.planRow.groupBy({
    by: ["parentId"],
    where: { planId, kind: "enterprise", parentId: { in: parents } },
    _min: { orderKey: true },
    _max: { orderKey: true },
    _count: true,
  });
  const anchors = placed.flatMap(({ after }) => after ?? []);
  const next =
    anchors.length === 0
      ? []
      : await tx.$queryRaw<{ id: string; key: string | null }[]>`
          SELECT a.id, (
            SELECT min(s."orderKey") FROM "PlanRow" s
            WHERE s."planId" = a."planId" AND s.kind = a.kind AND s."parentId" = a."parentId"
              AND s."orderKey" > a."orderKey"
          ) AS key
          FROM "PlanRow" a WHERE a."planId" = ${planId} AND a.id = ANY(${anchors})`;
  return {
    ends: new Map(
      ends.map(({ parentId, _min, _max, _count }) => [
        parentId,
        { first: _min.orderKey ?? "", last: _max.orderKey ?? "", count: _count },
      ]),
    ),
    next: new Map(next.flatMap(({ id, key }) => (key === null ? [] : [[id, key] as const]))),
  };
}

/** Gives rows their place among their sisters, one after another. */
export class Places {
  readonly #rows: WorkingRows;
  readonly #next: Map<string, string | null>;
  readonly #first = new Map<string, string | null>();
  readonly #last = new Map<string, string | null>();

  constructor(rows: WorkingRows, { ends, next }: Neighbours) {
    this.#rows = rows;
    this.#next = new Map(next);
    for (const [parentId, { first, last }] of ends) {
      this.#first.set(`enterprise ${parentId}`, first);
      this.#last.set(`enterprise ${parentId}`, last);
    }
  }

  /** Behind every sister. */
  last({ kind, parentId }: Pick<DataRow, "kind" | "parentId">): string {
    const list = `${kind} ${parentId}`;
    const last = this.#last.get(list) ?? this.#rows.list(kind, parentId).at(-1)?.orderKey ?? null;
    const key = generateKeyBetween(last, null);
    this.#last.set(list, key);
    return key;
  }

  /** Right behind a sister, or first where `after` is null. A sister that is gone: last. */
  after({ kind, parentId }: Pick<DataRow, "kind" | "parentId">, id: string, after: string | null): string {
    const list = `${kind} ${parentId}`;
    if (after === null) {
      const first = this.#first.get(list) ?? this.#rows.list(kind, parentId)[0]?.orderKey ?? null;
      const key = generateKeyBetween(null, first);
      this.#first.set(list, key);
      this.#next.set(id, first);
      return key;
    }
    const anchor = this.#rows.get(after);
    if (anchor === undefined || anchor.kind !== kind || anchor.parentId !== parentId)
      return this.last({ kind, parentId });
    const next = this.#next.has(after) ? (this.#next.get(after) ?? null) : this.#behind(anchor);
    const key = generateKeyBetween(anchor.orderKey, next);
    this.#next.set(after, key);
    this.#next.set(id, next);
    if (next === null) this.#last.set(list, key);
    return key;
  }

  #behind({ kind, parentId, orderKey }: DataRow): string | null {
    if (BULKY.includes(kind)) return null;
    return this.#rows.list(kind, parentId).find((row) => row.orderKey > orderKey)?.orderKey ?? null;
  }
}
