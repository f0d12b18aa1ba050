import { BULKY, type DataRow, loadEnterprises, toDataRow } from "../data/index.ts";
import type { Prisma, Tx } from "../db/index.ts";
import type { RowWrite } from "./types.ts";

/**
 * Bulky rows that may change along with the ones written: firms that name a platform which goes, or that wait for a
 * name, all that stands in an industry which goes, and the firms that a file may name. One statement, and none for the ordinary edit of a firm.
 */
export async function loadDependents(
  tx: Tx,
  planId: string,
  writes: readonly RowWrite[],
  known: ReadonlyMap<string, DataRow>,
): Promise<DataRow[]> {
  if (writes.some(({ kind }) => kind === "evidence")) return loadEnterprises(tx, planId);
  const platforms = writes.filter(({ kind }) => kind === "platform");
  const industries = writes.filter(({ kind, remove }) => kind === "industry" && remove).map(({ id }) => id);
  const removed = platforms.filter(({ remove }) => remove).map(({ id }) => id);
  const parents = [
    ...new Set(platforms.flatMap(({ id, parentId }) => known.get(id)?.parentId ?? parentId ?? [])),
  ];
  const either: Prisma.PlanRowWhereInput[] = [
    ...removed.map((id) => ({ values: { path: ["platformId"], equals: id } })),
    ...(parents.length === 0
      ? []
      : [{ parentId: { in: parents }, unread: { path: ["platformId"], string_starts_with: "" } }]),
    ...(industries.length === 0 ? [] : [{ parentId: { in: industries } }]),
  ];
  if (either.length === 0) return [];
  const rows = await tx.planRow.findMany({ where: { planId, kind: { in: [...BULKY] }, OR: either } });
  return rows.map(toDataRow);
}
