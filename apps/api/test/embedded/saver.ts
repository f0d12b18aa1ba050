import { openEmbedded } from "../../src/db/embedded.ts";
import { toActor } from "../../src/kernel/actor.ts";
import { newId } from "../../src/kernel/ids.ts";
import { writePlanDocument } from "../../src/modules/document/index.ts";
import { saveEnterprises } from "../../src/modules/enterprise/enterprise.service.ts";
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
  await writePlanDocument(tx, { planId, document });
});
const industry = await db.industry.findFirstOrThrow({ where: { planId } });

for (let batch = 1; ; batch++) {
  const changes = Array.from({ length: ROWS_PER_BATCH }, (_, row) => ({
    id: null,
    expectedRevision: null,
    fields: { name: `批次${batch}第${row}厂`, cost: String(batch) },
  }));
  await db.$transaction((tx) =>
    saveEnterprises(tx, actor, { industryId: industry.id, changes, removals: [] }),
  );
  process.stdout.write(`saved ${batch}\n`);
}

function user({ id, name, role, regionCode }: typeof actor) {
  return { id, name, role, regionCode };
}
