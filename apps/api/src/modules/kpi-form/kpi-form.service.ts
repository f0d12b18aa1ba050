import {
  isAllowed,
  isOpened,
  KPI_FORM_STATE_LABELS,
  KPI_FORM_TRANSITIONS,
  type KpiFormAction,
  textOf,
} from "@dengta/domain";
import { nodeKey, type RulesCatalogue } from "@dengta/rules";
import { toDataRow } from "../../data/index.ts";
import type { Tx } from "../../db/index.ts";
import type { Actor } from "../../kernel/actor.ts";
import { audit } from "../../kernel/audit.ts";
import { ForbiddenError, InvalidInputError, NotFoundError, PlanLockedError } from "../../kernel/errors.ts";
import { openPlan } from "../../write/index.ts";

export interface MoveKpiFormInput {
  readonly platformId: string;
  readonly action: KpiFormAction;
}

export interface KpiFormMove {
  readonly planId: string;
  readonly platformId: string;
}

/**
 * 附5: 报省, 退回, 确认, 重新打开. Throws InvalidInputError when there is no such arrow, ForbiddenError for another
 * platform's form, PlanLockedError, NotFoundError.
 */
export async function moveKpiForm(
  tx: Tx,
  actor: Actor,
  { platformId, action }: MoveKpiFormInput,
  catalogue: RulesCatalogue,
): Promise<KpiFormMove> {
  const found = await tx.planRow.findUnique({ where: { id: platformId } });
  if (found === null || found.kind !== "platform") throw new NotFoundError("该服务平台");
  const platform = toDataRow(found);
  const { planId, parentId: industryId } = platform;
  const plan = await openPlan(tx, actor, planId, catalogue);
  const target = { regionCode: plan.regionCode, platformName: textOf(platform, "name") };
  if (!isAllowed(actor, "kpi:edit", target)) throw new ForbiddenError();
  const node = nodeKey({ form: "fu5", sectionId: null, industryId, platformId });
  if (plan.openNodes !== null && !isOpened(node, plan.openNodes)) throw new PlanLockedError(plan.state);
  const form = await tx.kpiForm.findUnique({ where: { platformId } });
  const from = form?.state ?? "drafting";
  const arrow = KPI_FORM_TRANSITIONS.find((item) => item.from === from && item.action === action);
  if (arrow === undefined)
    throw new InvalidInputError(
      `附5当前为“${KPI_FORM_STATE_LABELS[from]}”，不能进行此操作，请刷新页面`,
      "TRANSITION_REFUSED",
    );
  if (arrow.by !== actor.role) throw new ForbiddenError();
  await tx.kpiForm.upsert({
    where: { platformId },
    create: { platformId, planId, state: arrow.to },
    update: { state: arrow.to },
  });
  await tx.plan.update({ where: { id: planId }, data: { revision: { increment: 1 } } });
  await audit(tx, actor, {
    action: `kpiForm.${action}`,
    planId,
    before: { platformId, state: from },
    after: { platformId, state: arrow.to },
  });
  return { planId, platformId };
}
