import { builder } from "../../schema/builder.ts";

export const SnapshotType = builder.prismaNode("Snapshot", {
  id: { field: "id" },
  authScopes: (snapshot) => ({ planSnapshots: snapshot.planId }),
  // The document is large: only read when it is asked for.
  select: { id: true, planId: true, version: true, sha256: true, code: true, createdAt: true },
  fields: (t) => ({
    planId: t.exposeID("planId"),
    version: t.exposeInt("version"),
    code: t.exposeString("code", { description: "Printed on every page of the version." }),
    sha256: t.exposeString("sha256", { description: "Of the canonical JSON of the document." }),
    createdAt: t.field({ type: "DateTime", resolve: (snapshot) => snapshot.createdAt.toISOString() }),
    createdBy: t.string({
      select: { createdBy: { select: { name: true } } },
      resolve: (snapshot) => snapshot.createdBy.name,
    }),
    document: t.field({
      type: "JSON",
      description: "The PlanDocument that was submitted.",
      complexity: 50,
      select: { document: true },
      resolve: (snapshot) => snapshot.document,
    }),
  }),
});
