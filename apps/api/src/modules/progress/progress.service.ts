import { type PlanDocument, type PlanState, REGIONS, reachOf, type Template } from "@dengta/domain";
import { assessCompleteness, type PlanContext, planContextOf, type RulesCatalogue } from "@dengta/rules";
import { dateTextOf, loadPlanDocuments } from "../../data/index.ts";
import type { Tx } from "../../db/index.ts";
import type { Actor } from "../../kernel/actor.ts";
import { ForbiddenError } from "../../kernel/errors.ts";
import { findNationalBatch } from "../batch/index.ts";

/** A part of the template, over all industries of a unit. */
export interface ProgressColumn {
  readonly id: string;
  readonly label: string;
}

export interface ProgressCell {
  readonly columnId: string;
  readonly required: number;
  readonly filled: number;
}

export interface UnitProgress {
  readonly regionCode: string;
  /** null: the unit has not begun. */
  readonly planId: string | null;
  readonly state: PlanState;
  readonly requiredCount: number;
  readonly doneCount: number;
  readonly version: number | null;
  readonly submittedAt: Date | null;
  /** Day by which the unit or the ministry must act, YYYY-MM-DD; null: no deadline. */
  readonly dueOn: string | null;
  readonly cells: readonly ProgressCell[];
}

export interface Progress {
  readonly batch: { readonly id: string; readonly year: number; readonly programme: string };
  readonly dueOn: string | null;
  readonly columns: readonly ProgressColumn[];
  readonly units: readonly UnitProgress[];
}

/** State and deadline of all 37 units in three statements; no cells. */
export async function readProgress(tx: Tx, actor: Actor, batchId: string | null): Promise<Progress> {
  if (reachOf(actor.role, "overview:read") !== "all") throw new ForbiddenError();
  const batch = await findNationalBatch(tx, batchId);
  const plans = await tx.plan.findMany({
    where: { batchId: batch.id },
    select: {
      ...{ id: true, regionCode: true, state: true, requiredCount: true, doneCount: true },
      snapshots: { orderBy: { version: "desc" }, take: 1, select: { version: true, createdAt: true } },
      returns: { orderBy: { createdAt: "desc" }, take: 1, select: { dueOn: true } },
    },
  });
  const byRegion = new Map(plans.map((plan) => [plan.regionCode, plan]));
  const dueOn = dateTextOf(batch.dueOn);
  return {
    batch,
    dueOn,
    columns: [],
    units: REGIONS.map(({ code }) => {
      const plan = byRegion.get(code);
      const [version] = plan?.snapshots ?? [];
      const [returned] = plan?.returns ?? [];
      return {
        regionCode: code,
        planId: plan?.id ?? null,
        state: plan?.state ?? "notStarted",
        requiredCount: plan?.requiredCount ?? 0,
        doneCount: plan?.doneCount ?? 0,
        version: version?.version ?? null,
        submittedAt: version?.createdAt ?? null,
        dueOn: plan?.state === "returned" ? dateTextOf(returned?.dueOn ?? null) : dueOn,
        cells: [],
      };
    }),
  };
}

/** Progress part by part: of drafts how much is there, never what is written. */
export async function readProgressGrid(
  tx: Tx,
  actor: Actor,
  catalogue: RulesCatalogue,
  batchId: string | null,
): Promise<Progress> {
  const progress = await readProgress(tx, actor, batchId);
  const ids = progress.units.flatMap(({ planId }) => planId ?? []);
  const documents = await loadPlanDocuments(tx, ids);
  const [any] = documents.values();
  return {
    ...progress,
    columns: any === undefined ? [] : columnsOf(planContextOf(any, catalogue).template),
    units: progress.units.map((unit) => {
      const document = documents.get(unit.planId ?? "");
      return document === undefined
        ? unit
        : { ...unit, cells: cellsOf(document, planContextOf(document, catalogue)) };
    }),
  };
}

/** The top headings of 附件2 and 附2, and the four tables. */
function columnsOf({ forms }: Template): ProgressColumn[] {
  return forms.flatMap(({ id, label, sections }) =>
    sections.length === 0
      ? [{ id, label }]
      : sections.map((section) => ({
          id: section.id,
          label: `${label} ${section.number ?? ""}${section.heading}`,
        })),
  );
}

function cellsOf(document: PlanDocument, context: PlanContext): ProgressCell[] {
  const top = new Set(context.template.forms.flatMap(({ sections }) => sections.map(({ id }) => id)));
  const sums = new Map<string, { required: number; filled: number }>();
  for (const { form, sectionId, platformId, required, filled } of assessCompleteness(document, context)
    .nodes) {
    // Deeper headings are within the top ones, a platform's 附5 within the industry's.
    const id = sectionId ?? (form === "main" || form === "fu2" ? null : form);
    if (id === null || !(sectionId === null ? platformId === null : top.has(sectionId))) continue;
    const sum = sums.get(id) ?? { required: 0, filled: 0 };
    sums.set(id, { required: sum.required + required, filled: sum.filled + filled });
  }
  return [...sums].map(([columnId, sum]) => ({ columnId, ...sum }));
}
