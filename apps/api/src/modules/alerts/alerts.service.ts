import { reachOf } from "@dengta/domain";
import type { RulesCatalogue } from "@dengta/rules";
import type { Tx } from "../../db/index.ts";
import type { Actor } from "../../kernel/actor.ts";
import { audit } from "../../kernel/audit.ts";
import { ForbiddenError, InvalidInputError, NotFoundError } from "../../kernel/errors.ts";
import { newId } from "../../kernel/ids.ts";
import { openScope, type Scope, type Verdict } from "../comparison/index.ts";
import { confusedIdentities, outliers, platformsAsFirms, repeatedFirms } from "./alerts.firms.ts";
import { copiedKpis, costsAtCap, platformsAboveCap } from "./alerts.platforms.ts";
import { ALERT_KINDS, type Alert } from "./alerts.types.ts";

/** Everything that only shows over several plans, with both sources and the verdict that stands. */
export async function readAlerts(
  tx: Tx,
  actor: Actor,
  catalogue: RulesCatalogue,
  batchId: string | null,
): Promise<Alert[]> {
  return findAlerts(tx, await openScope(tx, actor, catalogue, batchId));
}

async function findAlerts(tx: Tx, scope: Scope): Promise<Alert[]> {
  const found = [
    ...(await repeatedFirms(tx, scope)),
    ...(await confusedIdentities(tx, scope)),
    ...(await platformsAboveCap(tx, scope)),
    ...(await platformsAsFirms(tx, scope)),
    ...(await costsAtCap(tx, scope)),
    ...(await copiedKpis(tx, scope)),
    ...(await outliers(tx, scope)),
  ];
  const place = (alert: { readonly kind: Alert["kind"] }) => ALERT_KINDS.indexOf(alert.kind);
  return found
    .map((alert) => ({ ...alert, verdict: scope.verdicts.get(alert.key) ?? null }))
    .sort((a, b) => place(a) - place(b));
}

export interface JudgeInput {
  readonly batchId: string;
  readonly alertKey: string;
  readonly verdict: Verdict;
  readonly note: string;
  /** For a firm listed twice and 属实: the plan whose listing falls out of the totals; null: the later one. */
  readonly dropPlanId: string | null;
}

/** Keeps what the person says about an alert; the last verdict stands. Throws NotFoundError when the alert is gone. */
export async function judgeAlert(
  tx: Tx,
  actor: Actor,
  catalogue: RulesCatalogue,
  input: JudgeInput,
): Promise<void> {
  if (reachOf(actor.role, "plan:accept") !== "all") throw new ForbiddenError();
  const { batchId, alertKey, verdict, dropPlanId } = input;
  const note = input.note.trim();
  if (verdict !== "pending" && note === "")
    throw new InvalidInputError("请写明结论的依据，例如核对了哪些材料", "NOTE_MISSING");
  const scope = await openScope(tx, actor, catalogue, batchId);
  const alert = (await findAlerts(tx, scope)).find(({ key }) => key === alertKey);
  if (alert === undefined) throw new NotFoundError("该预警");
  if (dropPlanId !== null && !alert.sources.some(({ planId }) => planId === dropPlanId))
    throw new InvalidInputError("所选单位不在该预警的来源之内，请重新选择", "DROP_NOT_A_SOURCE");
  await tx.alertVerdict.create({
    data: {
      id: newId("AlertVerdict"),
      ...{ batchId, alertKey, verdict, note, dropPlanId },
      authorId: actor.id,
    },
  });
  await audit(tx, actor, {
    action: "alert.judged",
    planId: null,
    after: { batchId, alertKey, verdict, note, dropPlanId },
  });
}
