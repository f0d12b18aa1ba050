import { isRowKind, ROWS } from "@dengta/domain";
import type { Prisma } from "../../db/index.ts";
import { builder } from "../../schema/builder.ts";
import { RowKindType } from "../../schema/rows/index.ts";
import { type FieldChange, fieldChanges } from "./changes.service.ts";

const DeedType = builder.enumType("RowDeed", {
  description: "What a write did to a row.",
  values: {
    created: { description: "It is new." },
    changed: { description: "Fields of it changed." },
    moved: { description: "It stands elsewhere among its sisters." },
    removed: { description: "It is gone." },
  },
});

const FieldChangeType = builder.objectRef<FieldChange>("FieldChange").implement({
  description: "One field before and after, as text.",
  fields: (t) => ({
    field: t.exposeString("field", { description: "Key of the field." }),
    label: t.exposeString("label", { description: "The form's own word for it." }),
    before: t.exposeString("before", { nullable: true, description: "Null where it was blank." }),
    after: t.exposeString("after", { nullable: true, description: "Null where it is blank." }),
  }),
});

/** Reached through a plan, a row or an audit entry only. */
export const RowChangeType = builder.prismaObject("RowChange", {
  description: "What one write did to one row: who, when, from where, field by field.",
  fields: (t) => ({
    id: t.exposeID("id", { description: "Changes sort by it in the order they were made." }),
    rowId: t.exposeID("rowId", { description: "The row, which may be gone." }),
    kind: t.field({ type: RowKindType, description: "Its kind.", resolve: ({ kind }) => kindOf(kind) }),
    kindLabel: t.string({ description: "试点企业 …", resolve: ({ kind }) => ROWS[kindOf(kind)].label }),
    deed: t.field({
      type: DeedType,
      description: "What was done to it.",
      resolve: ({ deed }) => deed as "created" | "changed" | "moved" | "removed",
    }),
    revision: t.exposeInt("revision", { description: "Revision of the row after it." }),
    at: t.field({
      type: "DateTime",
      description: "When.",
      select: { entry: { select: { at: true } } },
      resolve: ({ entry }) => entry.at.toISOString(),
    }),
    actor: t.string({
      description: "Who.",
      select: { entry: { select: { actor: { select: { name: true } } } } },
      resolve: ({ entry }) => entry.actor.name,
    }),
    source: t.string({
      nullable: true,
      description:
        "form, sheet, paste, fill, import, undo, repair or api; null for what is older than the log.",
      select: { entry: { select: { after: true } } },
      resolve: ({ entry }) => sourceOf(entry.after),
    }),
    fields: t.field({
      type: [FieldChangeType],
      description: "The fields that changed.",
      complexity: { multiplier: 1 },
      resolve: (change) => fieldChanges(change),
    }),
  }),
});

function kindOf(kind: string) {
  if (!isRowKind(kind)) throw new Error(`no kind of row: ${kind}`);
  return kind;
}

function sourceOf(after: Prisma.JsonValue): string | null {
  const source = typeof after === "object" && after !== null && "source" in after ? after.source : null;
  return typeof source === "string" ? source : null;
}
