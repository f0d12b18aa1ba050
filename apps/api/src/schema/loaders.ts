import { type KpiFormState, type PlanDocument, type RowKind, textOf } from "@dengta/domain";
import DataLoader from "dataloader";
import { type DataRow, readableDocument, toDataRow } from "../data/index.ts";
import type { Db } from "../db/index.ts";
import type { PlanHead } from "../kernel/access.ts";
import type { Actor } from "../kernel/actor.ts";

/** Reads that many resolvers of one request share: one statement however many rows ask. */
export interface Loaders {
  readonly planHead: DataLoader<string, PlanHead | null>;
  readonly row: DataLoader<string, DataRow | null>;
  /** Rows of a kind right below another row, or below the plan, in order. */
  readonly below: DataLoader<Below, readonly DataRow[], string>;
  readonly kpiForm: DataLoader<string, KpiFormState>;
  readonly platformName: DataLoader<string, string | null>;
  /** The document as the person may see it: menu, findings and JSON of one plan share one reading. */
  readonly document: DataLoader<string, PlanDocument | null>;
  /** Forgets everything, after a write. */
  clear(): void;
}

export function createLoaders(db: Db, actor: Actor | null): Loaders {
  const planHead = new DataLoader<string, PlanHead | null>(async (ids) => {
    const found = await db.plan.findMany({
      where: { id: { in: [...ids] } },
      select: { id: true, batchId: true, regionCode: true, state: true },
    });
    return inOrder(ids, found);
  });
  const row = new DataLoader<string, DataRow | null>(async (ids) => {
    const found = await db.planRow.findMany({ where: { id: { in: [...ids] } } });
    return inOrder(ids, found.map(toDataRow));
  });
  const below = new DataLoader<Below, readonly DataRow[], string>((keys) => loadBelow(db, keys), {
    cacheKeyFn: listKey,
  });
  const kpiForm = new DataLoader<string, KpiFormState>(async (ids) => {
    const found = await db.kpiForm.findMany({ where: { platformId: { in: [...ids] } } });
    const states = new Map(found.map(({ platformId, state }) => [platformId, state]));
    return ids.map((id) => states.get(id) ?? "drafting");
  });
  const platformName = new DataLoader<string, string | null>(async (ids) => {
    const rows = await row.loadMany(ids);
    return rows.map((found) => (found === null || found instanceof Error ? null : textOf(found, "name")));
  });
  const document = new DataLoader<string, PlanDocument | null>(async (ids) => {
    const heads = await planHead.loadMany(ids);
    return Promise.all(
      heads.map((head) =>
        actor === null || head === null || head instanceof Error ? null : readableDocument(db, actor, head),
      ),
    );
  });
  return {
    planHead,
    row,
    below,
    kpiForm,
    platformName,
    document,
    clear: () => {
      planHead.clearAll();
      row.clearAll();
      below.clearAll();
      kpiForm.clearAll();
      platformName.clearAll();
      document.clearAll();
    },
  };
}

interface Below {
  readonly kind: RowKind;
  readonly parentId: string;
}

function listKey({ kind, parentId }: Below): string {
  return `${kind} ${parentId}`;
}

/** Lists of several kinds and parents in one statement. */
async function loadBelow(db: Db, keys: readonly Below[]): Promise<DataRow[][]> {
  const rows = await db.planRow.findMany({
    where: {
      kind: { in: [...new Set(keys.map(({ kind }) => kind))] },
      parentId: { in: [...new Set(keys.map(({ parentId }) => parentId))] },
    },
    orderBy: [{ orderKey: "asc" }, { id: "asc" }],
  });
  const lists = new Map<string, DataRow[]>(keys.map((key) => [listKey(key), []]));
  for (const row of rows.map(toDataRow)) lists.get(listKey(row))?.push(row);
  return keys.map((key) => lists.get(listKey(key)) ?? []);
}

function inOrder<T extends { readonly id: string }>(
  ids: readonly string[],
  rows: readonly T[],
): (T | null)[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}
