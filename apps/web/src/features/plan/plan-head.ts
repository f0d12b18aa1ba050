import {
  EDITABILITY,
  type KpiFormState,
  type PlanDocument,
  type PlanState,
  parsePlanDocument,
} from "@dengta/domain";
import { isNational, mayOnPlan, type SignedInUser } from "../session/index.ts";
import type { OpenPlan } from "./plan.query.ts";
import { type RowKey, rowKey, sectionKey } from "./store/index.ts";
import type { KpiBook } from "./writer/index.ts";

/** What is known of a plan besides its document; it changes only by actions on the plan as a whole. */
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
  readonly snapshots: NonNullable<OpenPlan["snapshots"]>;
  readonly returns: OpenPlan["returns"];
  /** Comments of the ministry by menu node, while the plan is returned. */
  readonly comments: ReadonlyMap<string, string>;
  /** Whether the reader may write at all: the own unit's editor, in a state that allows it. */
  readonly mayEdit: boolean;
  /** Nodes that are closed although the plan is open: all but the returned ones. null: everything is open. */
  readonly openNodes: ReadonlySet<string> | null;
  /** States of the platforms' 附5 by platform id. */
  readonly kpiForms: ReadonlyMap<string, KpiFormState>;
}

export function headOf(plan: OpenPlan, user: SignedInUser): PlanHead {
  const editability = EDITABILITY[plan.state];
  const returned = (plan.nodes ?? []).filter(({ state }) => state === "returned");
  return {
    ...plan,
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

/** A returned plan is due when the ministry said; others when the batch ends. */
function dueOf({ state, returns, batch }: OpenPlan): string | null {
  return state === "returned" ? (returns[0]?.dueOn ?? batch.dueOn) : batch.dueOn;
}

/** The document as the API sent it. Throws InvalidPlanDocumentError; null where only progress may be seen. */
export function documentOf(plan: OpenPlan): PlanDocument | null {
  return plan.document === null || plan.document === undefined ? null : parsePlanDocument(plan.document);
}

/** Revisions of all rows by key. */
export function revisionsOf(plan: OpenPlan): Map<RowKey, number> {
  const entries: [RowKey, number][] = [];
  for (const { nodeId, industryId, revision } of plan.sections ?? [])
    entries.push([sectionKey(industryId ?? plan.id, nodeId), revision]);
  for (const industry of plan.industries ?? []) {
    entries.push([rowKey("industry", industry.id), industry.revision]);
    for (const { nodeId, revision } of industry.sections)
      entries.push([sectionKey(industry.id, nodeId), revision]);
    for (const { id, revision } of industry.problems) entries.push([rowKey("problem", id), revision]);
    for (const { id, revision } of industry.scenarios) entries.push([rowKey("scenario", id), revision]);
    for (const { id, revision } of industry.enterprises) entries.push([rowKey("enterprise", id), revision]);
    for (const platform of industry.platforms) {
      entries.push([rowKey("platform", platform.id), platform.revision]);
      for (const { id, revision } of platform.solutions) entries.push([rowKey("solution", id), revision]);
    }
  }
  return new Map(entries);
}

/** Values of 附5 as the API has them, with their revisions. */
export function kpiValuesOf(plan: OpenPlan, document: PlanDocument): KpiBook {
  const revisions = new Map(
    (plan.industries ?? []).flatMap(({ platforms }) =>
      platforms.flatMap(({ id, kpiValues }) =>
        kpiValues.map(({ indicatorId, revision }): [string, number] => [`${id}/${indicatorId}`, revision]),
      ),
    ),
  );
  return new Map(
    document.industries.flatMap(({ platforms }) =>
      platforms.flatMap(({ id, kpiValues }) =>
        kpiValues.map((value) => {
          const key = `${id}/${value.indicatorId}`;
          return [key, { revision: revisions.get(key) ?? 0, value }] as const;
        }),
      ),
    ),
  );
}
