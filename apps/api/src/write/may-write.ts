import {
  industryOf,
  isAllowed,
  isOpened,
  KPI_FORM_STATE_LABELS,
  type KpiFormState,
  placesOfField,
  type RowKind,
  textOf,
} from "@dengta/domain";
import { nodeKey } from "@dengta/rules";
import type { DataRow } from "../data/index.ts";
import type { Actor } from "../kernel/actor.ts";
import { ForbiddenError } from "../kernel/errors.ts";
import type { OpenPlan } from "./open.ts";
import type { WorkingRows } from "./working-rows.ts";

type Place = Pick<DataRow, "id" | "kind" | "parentId">;

/** The platform a row of 附5 belongs to is all that a platform user may write. Throws {@link ForbiddenError}. */
export function requirePermission(actor: Actor, plan: OpenPlan, rows: WorkingRows, row: Place): void {
  const { regionCode } = plan;
  const platform = row.kind === "kpiValue" ? rows.get(row.parentId) : undefined;
  const allowed =
    platform === undefined
      ? isAllowed(actor, "plan:edit", { regionCode, platformName: null })
      : isAllowed(actor, "kpi:edit", { regionCode, platformName: textOf(platform, "name") });
  if (!allowed) throw new ForbiddenError();
}

/** Why a row of 附5 cannot be written now: it was reported or confirmed. null: it can. */
export function closedForm(
  actor: Actor,
  forms: ReadonlyMap<string, KpiFormState>,
  row: Place,
): { readonly code: string; readonly message: string } | null {
  if (row.kind !== "kpiValue") return null;
  const state = forms.get(row.parentId) ?? "drafting";
  const closed = state === "confirmed" || (state === "reported" && actor.role === "platformUser");
  if (!closed) return null;
  return {
    code: "KPI_FORM_CLOSED",
    message: `附5${KPI_FORM_STATE_LABELS[state]}，不能修改。如需修改请由省级填报人退回`,
  };
}

/** Whether the last return opened a field; `field` null: adding, moving and removing rows of the kind. */
export function isFieldOpen(plan: OpenPlan, rows: WorkingRows, row: Place, field: string | null): boolean {
  const { openNodes } = plan;
  if (openNodes === null) return true;
  const places = placesOfField(plan.context.template, row.kind, row.id, field);
  // What belongs to no place of its own supports whatever was returned.
  if (places.length === 0) return openNodes.size > 0;
  const industryId = industryOf(rows, row) ?? null;
  const platformId = platformOf(row.kind, row.parentId);
  return places.some(({ form, sectionId }) =>
    isOpened(
      nodeKey({
        form,
        sectionId,
        industryId: form === "fu1" ? null : industryId,
        platformId: sectionId === null ? platformId : null,
      }),
      openNodes,
    ),
  );
}

function platformOf(kind: RowKind, parentId: string): string | null {
  return kind === "kpiValue" ? parentId : null;
}

export const FIELD_LOCKED = {
  code: "PLAN_LOCKED",
  message: "方案已退回修改，只能修改退回时指定的部分",
} as const;
