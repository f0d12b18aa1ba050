import { STANDARD_CATALOGUE } from "@dengta/rules";
import { insertDocument } from "../../src/data/index.ts";
import { openEmbedded } from "../../src/db/embedded.ts";
import { toActor } from "../../src/kernel/actor.ts";
import { newId, newRowId } from "../../src/kernel/ids.ts";
import { writeRows } from "../../src/write/index.ts";
import { completePlan } from "../support/complete-plan.ts";

/** Saves batches of firms until it is killed; prints each batch after it was acknowledged. */
export const ROWS_PER_BATCH = 200;

const { db } = await openEmbedded(process.env.DATA_DIR ?? "", (error) => {
  throw error;
});
const actor = toActor({ id: newId("User"), name: "填报人", role: "provincialEditor", regionCode: "330000" });
const document = completePlan("330000");
const planId = newId("Plan");
await db.$transaction(async (tx) => {
  const batchId = newId("Batch");
  await tx.user.create({ data: { ...user(actor), email: "editor@users.invalid" } });
  await tx.batch.create({ data: { ...document.batch, id: batchId } });
  await tx.plan.create({ data: { id: planId, batchId, regionCode: "330000", state: "drafting" } });
  await insertDocument(tx, { planId, document });
});
const industry = await db.planRow.findFirstOrThrow({ where: { planId, kind: "industry" } });

for (let batch = 1; ; batch++) {
  const rows = Array.from({ length: ROWS_PER_BATCH }, (_, row) => ({
    ...{
      kind: "enterprise" as const,
      id: newRowId("enterprise"),
      parentId: industry.id,
      expectedRevision: 0,
    },
    ...{ texts: { name: `批次${batch}第${row}厂`, cost: String(batch) }, remove: false },
  }));
  const input = { planId, requestId: `batch ${batch}`, source: "api" as const, rows };
  await db.$transaction((tx) => writeRows(tx, actor, input, STANDARD_CATALOGUE));
  process.stdout.write(`saved ${batch}\n`);
}

function user({ id, name, role, regionCode }: typeof actor) {
  return { id, name, role, regionCode };
}
