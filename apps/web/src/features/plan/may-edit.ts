import { industryOf, isOpened, placesOfField, type RowKind, type RowLookup } from "@dengta/domain";
import { nodeKey } from "@dengta/rules";
import type { PlanHead } from "./plan-head.ts";

type Gate = Pick<PlanHead, "mayEdit" | "openNodes" | "kpiForms" | "context">;

interface Place {
  readonly id: string;
  readonly kind: RowKind;
  readonly parentId: string;
}

/** Whether the reader may write at a node of the menu. */
export function mayEditNode(
  { mayEdit, openNodes }: Pick<Gate, "mayEdit" | "openNodes">,
  key: string,
): boolean {
  return mayEdit && (openNodes === null || isOpened(key, openNodes));
}

/**
 * Whether the reader may write a field; `field` null: add, move and remove rows of the kind. As the server decides it:
 * a return opens the fields that the form asks for at its nodes, and no others of the same row.
 */
export function mayEditField(head: Gate, rows: RowLookup, row: Place, field: string | null): boolean {
  if (!head.mayEdit) return false;
  if (row.kind === "kpiValue" && head.kpiForms.get(row.parentId) === "confirmed") return false;
  const { openNodes } = head;
  if (openNodes === null) return true;
  const places = placesOfField(head.context.template, row.kind, row.id, field);
  if (places.length === 0) return openNodes.size > 0;
  const industryId = industryOf(rows, row);
  return places.some(({ form, sectionId }) =>
    isOpened(
      nodeKey({
        form,
        sectionId,
        industryId: form === "fu1" || form === "main" ? null : industryId,
        platformId: sectionId === null && row.kind === "kpiValue" ? row.parentId : null,
      }),
      openNodes,
    ),
  );
}
