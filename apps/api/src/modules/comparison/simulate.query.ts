import { InvalidInputError } from "../../kernel/errors.ts";
import { builder } from "../../schema/builder.ts";
import { requireActor } from "../../schema/require-actor.ts";
import { AxisType, FiltersInput, filtersOf } from "./compare.inputs.ts";
import { type Simulated, type Simulation, simulate } from "./simulate.service.ts";

const SimulatedType = builder.objectRef<Simulated>("SimulatedGroup").implement({
  description: "A group today and under assumed limits.",
  fields: (t) => ({
    key: t.exposeString("key"),
    label: t.exposeString("label"),
    firms: t.exposeInt("firms", { description: "With a cost." }),
    changed: t.exposeInt("changed", { description: "Firms whose amount would change." }),
    eligible: t.expose("eligible", { type: "Wan" }),
    assumed: t.expose("assumed", { type: "Wan" }),
    difference: t.expose("difference", { type: "Decimal", description: "assumed − today, 万元." }),
    excess: t.expose("excess", {
      type: "Wan",
      nullable: true,
      description:
        "What the assumed platform cap would take off; null by industry: nobody has decided whose firms lose.",
    }),
  }),
});

const SimulationType = builder.objectRef<Simulation>("Simulation").implement({
  fields: (t) => ({
    rows: t.field({
      type: [SimulatedType],
      complexity: { multiplier: 50 },
      resolve: ({ rows }) => [...rows],
    }),
    total: t.field({ type: SimulatedType, resolve: ({ total }) => total }),
  }),
});

builder.queryField("simulate", (t) =>
  t.field({
    type: SimulationType,
    description: "假设测算: what other limits would give. An assumption, never a rule.",
    authScopes: { permission: "overview:read" },
    args: {
      batchId: t.arg.id({ required: false }),
      by: t.arg({ type: AxisType }),
      filters: t.arg({ type: FiltersInput, required: false }),
      rateBps: t.arg.int({ description: "Share of the cost in basis points." }),
      enterpriseCap: t.arg.string({ description: "万元" }),
      platformCap: t.arg.string({ description: "万元" }),
    },
    resolve: (_root, { batchId, by, filters, ...limits }, context) => {
      if (by === "enterprise")
        throw new InvalidInputError("假设测算不按企业分组，请选其他对象", "AXES_INVALID");
      const input = { ...limits, by, batchId: batchId ?? null, filters: filtersOf(filters) };
      return context.db.$transaction((tx) => simulate(tx, requireActor(context), context.catalogue, input));
    },
  }),
);
