import { builder } from "../../schema/builder.ts";
import { requireActor } from "../../schema/require-actor.ts";
import {
  type Progress,
  type ProgressCell,
  type ProgressColumn,
  readProgress,
  readProgressGrid,
  type UnitProgress,
} from "./progress.service.ts";

const CellType = builder.objectRef<ProgressCell>("ProgressCell").implement({
  fields: (t) => ({
    columnId: t.exposeString("columnId"),
    required: t.exposeInt("required"),
    filled: t.exposeInt("filled"),
  }),
});

const ColumnType = builder.objectRef<ProgressColumn>("ProgressColumn").implement({
  fields: (t) => ({ id: t.exposeString("id"), label: t.exposeString("label") }),
});

const UnitType = builder.objectRef<UnitProgress>("UnitProgress").implement({
  description: "How far a unit is; of drafts no more than that.",
  fields: (t) => ({
    regionCode: t.exposeString("regionCode"),
    planId: t.exposeID("planId", { nullable: true }),
    state: t.exposeString("state", { description: "State of the plan; notStarted where there is none." }),
    requiredCount: t.exposeInt("requiredCount"),
    doneCount: t.exposeInt("doneCount"),
    version: t.exposeInt("version", { nullable: true }),
    submittedAt: t.field({
      type: "DateTime",
      nullable: true,
      resolve: ({ submittedAt }) => submittedAt?.toISOString() ?? null,
    }),
    dueOn: t.field({ type: "Date", nullable: true, resolve: ({ dueOn }) => dueOn }),
    cells: t.field({ type: [CellType], complexity: { multiplier: 12 }, resolve: ({ cells }) => [...cells] }),
  }),
});

const ProgressType = builder.objectRef<Progress>("NationalProgress").implement({
  fields: (t) => ({
    batchId: t.id({ resolve: ({ batch }) => batch.id }),
    year: t.int({ resolve: ({ batch }) => batch.year }),
    programme: t.string({ resolve: ({ batch }) => batch.programme }),
    dueOn: t.field({ type: "Date", nullable: true, resolve: ({ dueOn }) => dueOn }),
    columns: t.field({
      type: [ColumnType],
      complexity: { multiplier: 12 },
      resolve: ({ columns }) => [...columns],
    }),
    units: t.field({ type: [UnitType], complexity: { multiplier: 37 }, resolve: ({ units }) => [...units] }),
  }),
});

const national = { type: ProgressType, authScopes: { permission: "overview:read" } } as const;

builder.queryFields((t) => ({
  nationalProgress: t.field({
    ...national,
    description: "The 37 units with state and deadline; cells are empty.",
    args: {
      batchId: t.arg.id({ required: false, description: "null: the newest with anything submitted." }),
    },
    resolve: (_root, { batchId }, context) =>
      context.db.$transaction((tx) => readProgress(tx, requireActor(context), batchId ?? null)),
  }),
  progressGrid: t.field({
    ...national,
    description: "The 37 units part by part of the template.",
    args: { batchId: t.arg.id({ required: false }) },
    resolve: (_root, { batchId }, context) =>
      context.db.$transaction((tx) =>
        readProgressGrid(tx, requireActor(context), context.catalogue, batchId ?? null),
      ),
  }),
}));
