import { type PlanDocument, parsePlanDocument } from "@dengta/domain";
import type { Tx } from "../db/index.ts";
import { mayReadContent, mayReadSnapshots, type PlanHead } from "../kernel/access.ts";
import type { Actor } from "../kernel/actor.ts";
import { loadPlanDocument } from "./plan-document.ts";

/** The document as the person may see it: as it stands, the last version, or null where only progress is shown. */
export async function readableDocument(tx: Tx, actor: Actor, plan: PlanHead): Promise<PlanDocument | null> {
  if (mayReadContent(actor, plan)) return loadPlanDocument(tx, plan.id);
  if (!mayReadSnapshots(actor, plan)) return null;
  const last = await tx.snapshot.findFirst({
    where: { planId: plan.id },
    orderBy: { version: "desc" },
    select: { document: true },
  });
  return last === null ? null : parsePlanDocument(last.document);
}
