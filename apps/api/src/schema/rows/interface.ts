import type { RowTexts } from "@dengta/domain";
import type { DataRow } from "../../data/index.ts";
import { builder } from "../builder.ts";
import { RowKindType } from "./enums.ts";

interface FieldText {
  readonly field: string;
  readonly text: string;
}

export const FieldTextType = builder.objectRef<FieldText>("FieldText").implement({
  description: "A field of a row, or of a section of the template, with its text.",
  fields: (t) => ({
    field: t.exposeString("field", { description: "Key of the field: cost; fu2.2.1.team." }),
    text: t.exposeString("text", { description: "As typed." }),
  }),
});

export function fieldTexts(texts: RowTexts): FieldText[] {
  return Object.entries(texts).map(([field, text]) => ({ field, text }));
}

/** What every row has, whatever its kind. */
export const RowInterface = builder.interfaceRef<DataRow>("Row").implement({
  description: "A row of a plan: what writeRows writes, the change log names and findings point at.",
  resolveType: ({ kind }) => `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`,
  fields: (t) => ({
    id: t.exposeID("id", { description: "Unique among all rows of all plans." }),
    rowKind: t.field({
      type: RowKindType,
      description: "Which kind of row it is.",
      resolve: ({ kind }) => kind,
    }),
    planId: t.exposeID("planId", { description: "Plan it belongs to." }),
    parentId: t.exposeID("parentId", { description: "Row above it; the plan's id at the top." }),
    revision: t.exposeInt("revision", { description: "Moves with every change of the row, from 1." }),
    updatedAt: t.field({
      type: "DateTime",
      description: "When it last changed.",
      resolve: ({ updatedAt }) => updatedAt.toISOString(),
    }),
    unread: t.field({
      type: [FieldTextType],
      description:
        "Cells whose text could not be read yet: their value is blank and the text is kept as typed.",
      complexity: { multiplier: 1 },
      resolve: ({ unread }) => fieldTexts(unread),
    }),
  }),
});
