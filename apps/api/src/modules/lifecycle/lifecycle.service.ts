import {
  type Finding,
  findTransition,
  isAllowed,
  PLAN_ACTION_LABELS,
  type PlanAction,
  type PlanDocument,
  type PlanState,
  type Transition,
} from "@dengta/domain";
import { assessCompleteness, checkPlan, planContextOf, type RulesCatalogue } from "@dengta/rules";
import { dateOf, loadPlanDocument } from "../../data/index.ts";
import type { Tx } from "../../db/index.ts";
import type { Actor } from "../../kernel/actor.ts";
import { audit } from "../../kernel/audit.ts";
import {
  ForbiddenError,
  InvalidInputError,
  NotFoundError,
  StaleRevisionError,
  SubmissionRefusedError,
  TransitionRefusedError,
} from "../../kernel/errors.ts";
import { newId } from "../../kernel/ids.ts";
import { makeSnapshot, type SnapshotHead } from "../snapshot/index.ts";

/** Why a plan is returned, what opens, and until when. */
export interface ReturnNote {
  readonly reason: string;
  /** YYYY-MM-DD */
  readonly dueOn: string;
  readonly nodes: readonly { readonly nodeKey: string; readonly comment: string }[];
}

export interface ChangeStateInput {
  readonly planId: string;
  readonly action: PlanAction;
  /** Revision the person looked at; null: whatever it is now. */
  readonly expectedRevision: number | null;
  /** Required by the return to the unit, ignored otherwise. */
  readonly note: ReturnNote | null;
}

/** What a closed batch no longer takes. */
const SUBMITTING: ReadonlySet<PlanAction> = new Set(["start", "submit", "sign", "cosign"]);

/** Names under which the audit log keeps each action. */
const EVENTS: Record<PlanAction, string> = {
  start: "plan.started",
  submit: "plan.submitted",
  recall: "plan.recalled",
  sign: "plan.signed",
  cosign: "plan.cosigned",
  sendBack: "plan.sentBack",
  withdraw: "plan.withdrawn",
  accept: "plan.accepted",
  return: "plan.returned",
  approve: "plan.approved",
  archive: "plan.archived",
};

/**
 * Moves a plan along an arrow of the workflow table: the only place that changes a plan's state.
 * Throws ForbiddenError, {@link TransitionRefusedError}, {@link StaleRevisionError},
 * {@link SubmissionRefusedError} with the findings that stand in the way.
 */
export async function changePlanState(
  tx: Tx,
  actor: Actor,
  input: ChangeStateInput,
  catalogue: RulesCatalogue,
): Promise<SnapshotHead | null> {
  const plan = await lockPlan(tx, actor, input.planId);
  const transition = findTransition(plan.state, input.action, {
    signOff: plan.batch.signOff,
    returnedBefore: plan.returnedBefore,
  });
  if (transition === null) throw new TransitionRefusedError(PLAN_ACTION_LABELS[input.action], plan.state);
  const target = { regionCode: plan.regionCode, platformName: null };
  if (!isAllowed(actor, transition.permission, target)) throw new ForbiddenError();
  if (plan.batch.closedAt !== null && SUBMITTING.has(input.action))
    throw new InvalidInputError("该批次已关闭，不再接受提交；如需延期，请联系部级管理员", "BATCH_CLOSED");
  if (input.expectedRevision !== null && input.expectedRevision !== plan.revision)
    throw new StaleRevisionError("方案", plan.revision, { state: plan.state });

  const document = needsDocument(transition) ? await loadPlanDocument(tx, plan.id) : null;
  if (transition.requiresComplete && document !== null)
    refuseErrors(checkPlan(document, planContextOf(document, catalogue)));
  const note =
    transition.requiresReturnNote && document !== null ? checkNote(input.note, document, catalogue) : null;
  const snapshot =
    transition.makesSnapshot && document !== null
      ? await makeSnapshot(tx, actor, plan.id, document, catalogue)
      : null;
  if (note !== null) await keepNote(tx, actor, plan.id, note);
  await tx.plan.update({
    where: { id: plan.id },
    data: {
      state: transition.to,
      revision: { increment: 1 },
      ...(input.action === "return" ? { returnedBefore: true } : {}),
    },
  });
  await audit(tx, actor, {
    action: EVENTS[input.action],
    planId: plan.id,
    before: { state: plan.state },
    after: summary(transition.to, snapshot, note),
  });
  return snapshot;
}

/** Takes the plan's row, so that of two people who decide at once the second sees what the first did. */
async function lockPlan(tx: Tx, actor: Actor, planId: string) {
  const found = await tx.plan.findUnique({ where: { id: planId }, select: { regionCode: true } });
  if (found === null) throw new NotFoundError("方案");
  if (!isAllowed(actor, "plan:read", { regionCode: found.regionCode, platformName: null }))
    throw new ForbiddenError();
  return tx.plan.update({
    where: { id: planId },
    data: { revision: { increment: 0 } },
    select: { id: true, regionCode: true, state: true, revision: true, returnedBefore: true, batch: true },
  });
}

function needsDocument(transition: Transition): boolean {
  return transition.requiresComplete || transition.makesSnapshot || transition.requiresReturnNote;
}

function refuseErrors(findings: readonly Finding[]): void {
  const errors = findings.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new SubmissionRefusedError(errors);
}

function checkNote(note: ReturnNote | null, document: PlanDocument, catalogue: RulesCatalogue): ReturnNote {
  if (note === null || note.reason.trim() === "")
    throw new InvalidInputError("请填写退回理由", "REASON_MISSING");
  if (note.nodes.length === 0) throw new InvalidInputError("请至少选择一处需要修改的内容", "NODES_MISSING");
  const named = note.nodes.map(({ nodeKey }) => nodeKey);
  const twice = named.find((key, index) => named.indexOf(key) !== index);
  if (twice !== undefined) throw new InvalidInputError(`“${twice}”选了两次，请合并为一条意见`, "NODE_TWICE");
  const known = new Set(
    assessCompleteness(document, planContextOf(document, catalogue)).nodes.map(({ key }) => key),
  );
  const unknown = note.nodes.find(({ nodeKey }) => !known.has(nodeKey));
  if (unknown !== undefined)
    throw new InvalidInputError(`方案中没有“${unknown.nodeKey}”，请刷新页面后重新选择`, "NODE_UNKNOWN");
  return note;
}

async function keepNote(tx: Tx, actor: Actor, planId: string, note: ReturnNote): Promise<void> {
  const { version } = await tx.snapshot.findFirstOrThrow({
    where: { planId },
    orderBy: { version: "desc" },
    select: { version: true },
  });
  const dueOn = dateOf(note.dueOn);
  if (dueOn === null) throw new InvalidInputError("请填写整改期限", "DUE_DATE_MISSING");
  await tx.planReturn.create({
    data: {
      ...{ id: newId("PlanReturn"), planId, version, dueOn, authorId: actor.id },
      reason: note.reason.trim(),
      nodes: { create: note.nodes.map(({ nodeKey, comment }) => ({ nodeKey, comment: comment.trim() })) },
    },
  });
}

function summary(state: PlanState, snapshot: SnapshotHead | null, note: ReturnNote | null) {
  return {
    state,
    ...(snapshot === null ? {} : { version: snapshot.version, code: snapshot.code, sha256: snapshot.sha256 }),
    ...(note === null
      ? {}
      : { reason: note.reason, dueOn: note.dueOn, nodes: note.nodes.map(({ nodeKey }) => nodeKey) }),
  };
}
