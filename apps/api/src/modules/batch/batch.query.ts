import { builder } from "../../schema/builder.ts";
import { BatchType } from "./batch.type.ts";

builder.queryField("batches", (t) =>
  t.prismaField({
    type: [BatchType],
    description: "The newest first.",
    authScopes: { signedIn: true },
    resolve: (query, _root, _args, context) =>
      context.db.batch.findMany({ ...query, orderBy: [{ year: "desc" }, { id: "desc" }] }),
  }),
);

builder.queryField("industryNames", (t) =>
  t.field({
    type: ["String"],
    description: "行业名录: official names, so that units compare.",
    authScopes: { signedIn: true },
    resolve: async (_root, _args, context) => {
      const rows = await context.db.industryName.findMany({ orderBy: { name: "asc" } });
      return rows.map(({ name }) => name);
    },
  }),
);
