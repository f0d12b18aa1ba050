import { builder } from "../../schema/builder.ts";
import { AuditEntryType } from "../plan/audit-entry.type.ts";
import { PlanType } from "../plan/plan.type.ts";
import { RowChangeType } from "./changes.type.ts";

builder.prismaObjectField(PlanType, "changes", (t) =>
  t.relatedConnection("changes", {
    type: RowChangeType,
    cursor: "id",
    description:
      "The change log of its rows, the newest first; of one row where rowId names it. Null where the reader may not see the draft.",
    nullable: true,
    authScopes: (plan) => ({ planContent: plan.id }),
    unauthorizedResolver: () => null,
    args: { rowId: t.arg.id({ required: false, description: "Only changes of this row." }) },
    query: ({ rowId }) => ({
      ...(rowId === null || rowId === undefined ? {} : { where: { rowId } }),
      orderBy: { id: "desc" },
    }),
  }),
);

builder.prismaObjectField(AuditEntryType, "changes", (t) =>
  t.relatedConnection("changes", {
    type: RowChangeType,
    cursor: "id",
    description: "What it did to rows; empty for steps of the plan as a whole.",
    query: { orderBy: { id: "asc" } },
  }),
);
