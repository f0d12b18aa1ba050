import type { RowKind } from "@dengta/domain";
import type { Prisma, Tx } from "../db/index.ts";
import { type DataRow, toDataRow } from "./row.ts";

/** Kinds of which a plan has many, or large ones: they are read by id, not along with the rest. */
export const BULKY: readonly RowKind[] = ["section", "enterprise"];

/** All rows of a plan in one statement, sisters in order. */
export async function loadRows(tx: Tx, planId: string): Promise<DataRow[]> {
  return (await loadRowsOfPlans(tx, [planId])).get(planId) ?? [];
}

/** The same for several plans, in one statement too. */
export async function loadRowsOfPlans(tx: Tx, planIds: readonly string[]): Promise<Map<string, DataRow[]>> {
  const rows = await tx.planRow.findMany({ where: { planId: { in: [...planIds] } }, orderBy: IN_ORDER });
  const byPlan = new Map<string, DataRow[]>(planIds.map((id) => [id, []]));
  for (const row of rows) byPlan.get(row.planId)?.push(toDataRow(row));
  return byPlan;
}

/** Rows of a plan that others are named by: all but the bulky ones. Their number does not grow with the firms. */
export async function loadFrame(tx: Tx, planId: string): Promise<DataRow[]> {
  const rows = await tx.planRow.findMany({
    where: { planId, kind: { notIn: [...BULKY] } },
    orderBy: IN_ORDER,
  });
  return rows.map(toDataRow);
}

/** Rows of a plan by id; ids of other plans find nothing. */
export async function loadRowsById(tx: Tx, planId: string, ids: readonly string[]): Promise<DataRow[]> {
  if (ids.length === 0) return [];
  return (await tx.planRow.findMany({ where: { planId, id: { in: [...ids] } } })).map(toDataRow);
}

/** Firms of a plan that may have to follow a change of other rows. */
export async function loadEnterprises(tx: Tx, planId: string): Promise<DataRow[]> {
  const rows = await tx.planRow.findMany({ where: { planId, kind: "enterprise" }, orderBy: IN_ORDER });
  return rows.map(toDataRow);
}

const IN_ORDER: Prisma.PlanRowOrderByWithRelationInput[] = [{ orderKey: "asc" }, { id: "asc" }];
