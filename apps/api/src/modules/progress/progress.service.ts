import { findTemplate, type PlanDocument, type PlanState, REGIONS, reachOf } from "@dengta/domain";
import { assessCompleteness } from "@dengta/rules";
import type { Tx } from "../../db/index.ts";
import type { Actor } from "../../kernel/actor.ts";
import { ForbiddenError } from "../../kernel/errors.ts";
import { findNationalBatch } from "../batch/index.ts";
import { dateTextOf, loadPlanDocuments } from "../document/index.ts";

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
export async function readProgressGrid(tx: Tx, actor: Actor, batchId: string | null): Promise<Progress> {
  const progress = await readProgress(tx, actor, batchId);
  const ids = progress.units.flatMap(({ planId }) => planId ?? []);
  const documents = await loadPlanDocuments(tx, ids);
  const [any] = documents.values();
  return {
    ...progress,
    columns: any === undefined ? [] : columnsOf(any),
    units: progress.units.map((unit) => {
      const document = documents.get(unit.planId ?? "");
      return document === undefined ? unit : { ...unit, cells: cellsOf(document) };
    }),
  };
}

/** The top headings of 附件2 and 附2, and the four tables. */
function columnsOf(document: PlanDocument): ProgressColumn[] {
  const forms = findTemplate(document.batch.templateId)?.forms ?? [];
  return forms.flatMap(({ id, label, sections }) =>
    sections.length === 0
      ? [{ id, label }]
      : sections.map((section) => ({
          id: section.id,
          label: `${label} ${section.number ?? ""}${section.heading}`,
        })),
  );
}

function cellsOf(document: PlanDocument): ProgressCell[] {
  const sums = new Map<string, { required: number; filled: number }>();
  for (const { form, sectionId, platformId, required, filled } of assessCompleteness(document).nodes) {
    // Deeper headings are within the top ones, a platform's 附5 within the industry's.
    const id = sectionId ?? (form === "main" || form === "fu2" ? null : form);
    const isTop = sectionId === null ? platformId === null : topLevel(sectionId, document);
    if (id === null || !isTop) continue;
    const sum = sums.get(id) ?? { required: 0, filled: 0 };
    sums.set(id, { required: sum.required + required, filled: sum.filled + filled });
  }
  return [...sums].map(([columnId, sum]) => ({ columnId, ...sum }));
}

function topLevel(sectionId: string, document: PlanDocument): boolean {
  const forms = findTemplate(document.batch.templateId)?.forms ?? [];
  return forms.some(({ sections }) => sections.some(({ id }) => id === sectionId));
}
