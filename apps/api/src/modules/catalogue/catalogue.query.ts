import { z } from "zod";
import { builder } from "../../schema/builder.ts";
import { WRITE_ERRORS } from "../../schema/error-types.ts";
import { runWrite } from "../../schema/run-write.ts";
import { readUnlisted, removeIndustry, saveIndustry, type UnlistedIndustry } from "./catalogue.service.ts";

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

const EntryType = builder.objectRef<Entry>("IndustryEntry").implement({
  description: "An entry of the 行业名录.",
  fields: (t) => ({
    id: t.exposeID("id"),
    name: t.exposeString("name"),
    aliases: t.stringList({ resolve: ({ aliases }) => [...aliases] }),
  }),
});

const UnlistedType = builder.objectRef<UnlistedIndustry>("UnlistedIndustry").implement({
  description: "A name that submitted plans use and the 行业名录 lacks.",
  fields: (t) => ({ name: t.exposeString("name"), units: t.exposeInt("units") }),
});

const managed = { authScopes: { permission: "batch:manage" } } as const;

builder.queryFields((t) => ({
  industryEntries: t.field({
    ...managed,
    type: [EntryType],
    complexity: { multiplier: 100 },
    resolve: (_root, _args, { db }) => db.industryName.findMany({ orderBy: { name: "asc" } }),
  }),
  unlistedIndustries: t.field({
    ...managed,
    type: [UnlistedType],
    resolve: (_root, _args, { db }) => db.$transaction((tx) => readUnlisted(tx)),
  }),
}));

const SaveIndustryNameInput = builder.inputType("SaveIndustryNameInput", {
  fields: (t) => ({
    id: t.id({ required: false, description: "null: a new entry." }),
    name: t.string({ validate: z.string().max(100) }),
    aliases: t.stringList({ validate: z.array(z.string().max(100)).max(50) }),
  }),
});

const PayloadType = builder.objectRef<{ readonly id: string }>("IndustryEntryPayload").implement({
  fields: (t) => ({ id: t.exposeID("id") }),
});

builder.mutationFields((t) => ({
  saveIndustryName: t.field({
    ...managed,
    type: PayloadType,
    errors: { types: WRITE_ERRORS },
    description: "Adds or changes an entry of the 行业名录 with its aliases.",
    args: { input: t.arg({ type: SaveIndustryNameInput }) },
    resolve: async (_root, { input }, context) => ({
      id: await runWrite(context, (tx, actor) => saveIndustry(tx, actor, { ...input, id: input.id ?? null })),
    }),
  }),
  removeIndustryName: t.field({
    ...managed,
    type: PayloadType,
    errors: { types: WRITE_ERRORS },
    args: { id: t.arg.id() },
    resolve: async (_root, { id }, context) => ({
      id: await runWrite(context, (tx, actor) => removeIndustry(tx, actor, id)),
    }),
  }),
}));
