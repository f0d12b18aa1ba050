import { builder } from "../../schema/builder.ts";
import { ImportType } from "./import.type.ts";

builder.queryField("workbookImport", (t) =>
  t.prismaField({
    type: ImportType,
    nullable: true,
    authScopes: { permission: "plan:import" },
    args: { id: t.arg.id() },
    resolve: (query, _root, { id }, context) => context.db.import.findUnique({ ...query, where: { id } }),
  }),
);
