import { type BatchHead, EDITABILITY, type KpiFormState, type PlanState } from "@dengta/domain";
import type { PlanContext } from "@dengta/rules";
import { isNational, mayOnPlan, type SignedInUser } from "../session/index.ts";
import { contextOfBatch } from "./catalogue.ts";
import type { OpenPlan } from "./plan.query.ts";

/** What is known of a plan besides its rows; it changes only by actions on the plan as a whole. */
export interface PlanHead {
  readonly id: string;
  readonly regionCode: string;
  readonly regionName: string;
  readonly state: PlanState;
  readonly revision: number;
  readonly actions: OpenPlan["actions"];
  /** YYYY-MM-DD; null while the batch has no deadline. */
  readonly dueOn: string | null;
  readonly year: number;
  readonly batch: BatchHead;
  /** Template, rule set and KPI sets of the batch. */
  readonly context: PlanContext;
  readonly snapshots: NonNullable<OpenPlan["snapshots"]>;
  readonly returns: OpenPlan["returns"];
  /** Comments of the ministry by menu node, while the plan is returned. */
  readonly comments: ReadonlyMap<string, string>;
  /** Whether the reader may write at all: the own unit's editor, in a state that allows it. */
  readonly mayEdit: boolean;
  /** Nodes that are open in a returned plan, and so all below them. null: everything is open. */
  readonly openNodes: ReadonlySet<string> | null;
  /** States of the platforms' 附5 by platform id. */
  readonly kpiForms: ReadonlyMap<string, KpiFormState>;
}

/** Throws where the batch names a template or a rule set that this page does not know. */
export function headOf(plan: OpenPlan, user: SignedInUser): PlanHead {
  const editability = EDITABILITY[plan.state];
  const returned = (plan.nodes ?? []).filter(({ state }) => state === "returned");
  const batch = batchOf(plan);
  return {
    ...plan,
    batch,
    context: contextOfBatch(batch),
    dueOn: dueOf(plan),
    year: plan.batch.year,
    snapshots: plan.snapshots ?? [],
    comments: new Map(
      (plan.nodes ?? []).flatMap(({ key, comment }) => (comment === null ? [] : [[key, comment]])),
    ),
    mayEdit: !isNational(user) && mayOnPlan(user, "plan:edit", plan.regionCode) && editability !== "none",
    openNodes: editability === "returnedSections" ? new Set(returned.map(({ key }) => key)) : null,
    kpiForms: new Map(
      (plan.industries ?? []).flatMap(({ platforms }) =>
        platforms.map(({ id, kpiFormState }) => [id, kpiFormState]),
      ),
    ),
  };
}

function batchOf({ batch }: OpenPlan): BatchHead {
  const { year, programme, templateId, rulesetId } = batch;
  const titles: unknown[] = Array.isArray(batch.requirementTitles) ? batch.requirementTitles : [];
  const title = (index: number) => (typeof titles[index] === "string" ? titles[index] : null);
  return { year, programme, templateId, rulesetId, requirementTitles: [title(0), title(1), title(2)] };
}

/** A returned plan is due when the ministry said; others when the batch ends. */
function dueOf({ state, returns, batch }: OpenPlan): string | null {
  return state === "returned" ? (returns[0]?.dueOn ?? batch.dueOn) : batch.dueOn;
}
