import type { CellRefusal } from "@dengta/domain";
import { z } from "zod";
import type { DataRow } from "../../data/index.ts";
import {
  type FieldConflict,
  type ROW_STATUSES,
  type RowOutcome,
  type StoredDataRow,
  WRITE_SOURCES,
  type WriteRowsResult,
  writeRows,
} from "../../write/index.ts";
import { builder } from "../builder.ts";
import { WRITE_ERRORS } from "../error-types.ts";
import { runWrite } from "../run-write.ts";
import { RowKindType } from "./enums.ts";
import { MOST_ROWS, RowWriteInputType, toRowWrite } from "./inputs.ts";
import { RowInterface } from "./interface.ts";

const RowStatusType = builder.enumType("RowStatus", {
  description: "What became of a row.",
  values: {
    saved: { description: "It was written; refused fields, if any, are named." },
    unchanged: { description: "It already is as asked." },
    removed: { description: "It is gone." },
    conflict: {
      description: "Somebody else changed some of the fields; those were left, the others written.",
    },
    refused: { description: "Nothing of it was written; code and message say why." },
  } satisfies Record<(typeof ROW_STATUSES)[number], object>,
});

const WriteSourceType = builder.enumType("WriteSource", {
  description: "Where a write comes from; kept in the change log.",
  values: WRITE_SOURCES,
});

const CellRefusalType = builder.objectRef<CellRefusal>("CellRefusal").implement({
  description: "A text that no cell can hold. Its cell stayed as it was; everything else was written.",
  fields: (t) => ({
    field: t.exposeString("field", { description: "Key of the field." }),
    code: t.exposeString("code", { description: "Stable, for programs." }),
    message: t.exposeString("message", { description: "Why, and how to put it right, in Chinese." }),
    text: t.exposeString("text", { description: "What was typed." }),
  }),
});

const FieldConflictType = builder.objectRef<FieldConflict>("FieldConflict").implement({
  description:
    "A field that two people changed. What the other wrote stands; it is in the row that comes along.",
  fields: (t) => ({
    field: t.exposeString("field", { description: "Key of the field." }),
    by: t.exposeString("by", { nullable: true, description: "Who changed it last; null where not known." }),
    at: t.expose("at", { type: "DateTime", nullable: true, description: "When; null where not known." }),
  }),
});

const RowOutcomeType = builder.objectRef<RowOutcome>("RowOutcome").implement({
  description: "What became of one row of a write.",
  fields: (t) => ({
    rowId: t.exposeID("id", { description: "The row that the request named." }),
    kind: t.field({ type: RowKindType, description: "Its kind.", resolve: ({ kind }) => kind }),
    status: t.field({
      type: RowStatusType,
      description: "What became of it.",
      resolve: ({ status }) => status,
    }),
    revision: t.exposeInt("revision", { description: "Revision it now has; 0 where it does not exist." }),
    row: t.field({
      type: RowInterface,
      nullable: true,
      description: "The whole row as it now stands, where that is not what the caller knows.",
      resolve: ({ row }) => (row === null ? null : asRow(row)),
    }),
    conflicts: t.field({
      type: [FieldConflictType],
      description: "Fields that were not written because somebody else changed them.",
      complexity: { multiplier: 1 },
      resolve: ({ conflicts }) => [...conflicts],
    }),
    refusals: t.field({
      type: [CellRefusalType],
      description: "Fields that were not written because no cell can hold the text.",
      complexity: { multiplier: 1 },
      resolve: ({ refusals }) => [...refusals],
    }),
    code: t.exposeString("code", {
      nullable: true,
      description: "Why the row was refused; null where it was not.",
    }),
    message: t.exposeString("message", {
      nullable: true,
      description: "The same in Chinese, with the next step.",
    }),
  }),
});

function asRow(row: StoredDataRow): DataRow {
  return { ...row, updatedAt: new Date(row.updatedAt) };
}

const WriteRowsPayload = builder.objectRef<WriteRowsResult>("WriteRowsPayload").implement({
  description: "What became of every row of a write.",
  fields: (t) => ({
    planId: t.exposeID("planId", { description: "The plan that was written." }),
    planRevision: t.exposeInt("planRevision", { description: "Revision of the plan after the write." }),
    rows: t.field({
      type: [RowOutcomeType],
      description: "In the order of the request; a row named twice comes once.",
      complexity: { multiplier: 2 },
      resolve: ({ rows }) => [...rows],
    }),
    others: t.field({
      type: [RowInterface],
      description: "Rows that changed along: firms of a removed platform, cells that a new name healed.",
      complexity: { multiplier: 2 },
      resolve: ({ others }) => others.map(asRow),
    }),
    removed: t.idList({
      description: "Rows that went along with removed ones.",
      resolve: ({ removed }) => [...removed],
    }),
  }),
});

const WriteRowsInput = builder.inputType("WriteRowsInput", {
  fields: (t) => ({
    planId: t.id(),
    requestId: t.string({
      validate: z.string().min(8).max(100),
      description:
        "Made by the caller, once per write. Sent again, it gets the answer it had and changes nothing.",
    }),
    source: t.field({ type: WriteSourceType, defaultValue: "api" }),
    rows: t.field({ type: [RowWriteInputType], validate: MOST_ROWS }),
  }),
});

builder.mutationField("writeRows", (t) =>
  t.field({
    type: WriteRowsPayload,
    description: `The one way rows of a plan change. Texts are read as people type them; one that cannot be read yet is kept
as it is. Nothing that somebody else wrote is overwritten: fields merge, and one that both changed is a conflict.`,
    errors: { types: WRITE_ERRORS },
    authScopes: { permission: "kpi:edit" },
    args: { input: t.arg({ type: WriteRowsInput }) },
    resolve: (_root, { input }, context) =>
      runWrite(context, (tx, actor) =>
        writeRows(tx, actor, { ...input, rows: input.rows.map(toRowWrite) }, context.catalogue),
      ),
  }),
);
