import type { Prisma, Tx } from "../db/index.ts";
import type { Actor } from "./actor.ts";
import { newId } from "./ids.ts";

export interface AuditInput {
  /** "plan.submitted", "enterprises.saved" */
  readonly action: string;
  readonly planId: string | null;
  readonly before?: Prisma.InputJsonObject;
  readonly after?: Prisma.InputJsonObject;
}

/** Writes who did what, in the transaction that does it. */
export async function audit(
  tx: Tx,
  actor: Actor,
  { action, planId, before, after }: AuditInput,
): Promise<void> {
  await tx.auditEntry.create({
    data: {
      ...{ id: newId("AuditEntry"), actorId: actor.id, action, planId },
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
    },
  });
}
