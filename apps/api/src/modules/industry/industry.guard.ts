import type { SectionCollection } from "@dengta/domain";
import type { Tx } from "../../db/index.ts";
import type { Actor } from "../../kernel/actor.ts";
import { NotFoundError } from "../../kernel/errors.ts";
import { nodesOfCollection } from "../../kernel/nodes.ts";
import { openForWrite, type WritablePlan } from "../../kernel/plan-write.ts";

/** Opens an industry's plan to change one of the industry's lists. Throws NotFoundError, ForbiddenError, PlanLockedError. */
export async function openIndustry(
  tx: Tx,
  actor: Actor,
  industryId: string,
  collection: SectionCollection,
): Promise<WritablePlan> {
  const industry = await tx.industry.findUnique({ where: { id: industryId }, select: { planId: true } });
  if (industry === null) throw new NotFoundError("试点行业");
  return openForWrite(tx, actor, {
    planId: industry.planId,
    permission: "plan:edit",
    platformName: null,
    nodes: nodesOfCollection(collection, industryId),
  });
}
