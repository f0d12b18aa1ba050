import type { PlanDocument } from "@dengta/domain";
import DataLoader from "dataloader";
import type { Db } from "../db/index.ts";
import type { PlanHead } from "../kernel/access.ts";
import type { Actor } from "../kernel/actor.ts";
import { readableDocument } from "../modules/plan/plan.service.ts";

/** Reads that many resolvers of one request share: one statement however many rows ask. */
export interface Loaders {
  readonly planHead: DataLoader<string, PlanHead | null>;
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
  const platformName = new DataLoader<string, string | null>(async (ids) => {
    const found = await db.platform.findMany({
      where: { id: { in: [...ids] } },
      select: { id: true, name: true },
    });
    return inOrder(ids, found).map((row) => row?.name ?? null);
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
    platformName,
    document,
    clear: () => {
      planHead.clearAll();
      platformName.clearAll();
      document.clearAll();
    },
  };
}

function inOrder<T extends { readonly id: string }>(
  ids: readonly string[],
  rows: readonly T[],
): (T | null)[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}
