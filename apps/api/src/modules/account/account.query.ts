import { builder } from "../../schema/builder.ts";
import { AccountType } from "./account.type.ts";

builder.queryField("accounts", (t) =>
  t.prismaField({
    type: [AccountType],
    authScopes: { permission: "account:manage" },
    args: { regionCode: t.arg.string({ required: false, description: "null: all units." }) },
    complexity: { multiplier: 20 },
    resolve: (query, _root, { regionCode }, { db }) =>
      db.user.findMany({
        ...query,
        ...(regionCode == null ? {} : { where: { regionCode } }),
        orderBy: [{ regionCode: "asc" }, { username: "asc" }],
      }),
  }),
);
