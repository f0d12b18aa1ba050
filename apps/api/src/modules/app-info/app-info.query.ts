import { builder } from "../../schema/builder.ts";
import { type AppInfo, readAppInfo } from "./app-info.service.ts";

const AppInfoType = builder.objectRef<AppInfo>("AppInfo").implement({
  fields: (t) => ({
    demo: t.exposeBoolean("demo", { description: "Filled with demo data: figures are invented." }),
  }),
});

builder.queryField("appInfo", (t) =>
  t.field({
    type: AppInfoType,
    // Open to all: the sign-in page shows it.
    authScopes: () => true,
    resolve: (_root, _args, context) => readAppInfo(context.db),
  }),
);
