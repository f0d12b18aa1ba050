import type { PlanDocument, PlanState, SignOff } from "@dengta/domain";
import { STANDARD_CATALOGUE } from "@dengta/rules";
import { insertDocument, loadPlanDocument } from "../../src/data/index.ts";
import { newId } from "../../src/kernel/ids.ts";
import { recountProgress } from "../../src/write/index.ts";
import type { TestApp } from "../harness/test-app.ts";

export interface StoredPlan {
  readonly planId: string;
  readonly batchId: string;
  /** With the ids it has in the database. */
  readonly document: PlanDocument;
}

/** Puts a document into the database as a plan of a batch of its own. */
export async function storePlan(
  app: TestApp,
  document: PlanDocument,
  options: { readonly state?: PlanState; readonly signOff?: SignOff } = {},
): Promise<StoredPlan> {
  const batchId = newId("Batch");
  const planId = newId("Plan");
  const { state = "drafting", signOff = "none" } = options;
  await app.db.$transaction(async (tx) => {
    await tx.batch.create({ data: { ...document.batch, id: batchId, programme: batchId, signOff } });
    await tx.plan.create({ data: { id: planId, batchId, regionCode: document.regionCode, state } });
    await insertDocument(tx, { planId, document });
    await recountProgress(tx, planId, STANDARD_CATALOGUE);
  });
  return { planId, batchId, document: await loadPlanDocument(app.db, planId) };
}

/** The first item; a test that has none is wrong. */
export function first<T>(items: readonly T[]): T {
  const [item] = items;
  if (item === undefined) throw new Error("nothing there");
  return item;
}

/** Gives every firm of a plan another name, behind the back of every service. */
export async function renameFirms(app: TestApp, planId: string, name: string): Promise<void> {
  await app.db.$executeRaw`
    UPDATE "PlanRow" SET values = jsonb_set(values, '{name}', to_jsonb(${name}::text))
    WHERE "planId" = ${planId} AND kind = 'enterprise'`;
}
