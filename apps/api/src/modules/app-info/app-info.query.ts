import { builder } from "../../schema/builder.ts";
import { type AppInfo, type DemoSignIn, readAppInfo, readDemoSignIns } from "./app-info.service.ts";

const DemoAccountType = builder.objectRef<DemoSignIn>("DemoAccount").implement({
  description: "An account to show the product with. Its password is no secret: there is demo data only.",
  fields: (t) => ({
    username: t.exposeString("username"),
    name: t.exposeString("name"),
    password: t.exposeString("password"),
  }),
});

const AppInfoType = builder.objectRef<AppInfo>("AppInfo").implement({
  fields: (t) => ({
    demo: t.exposeBoolean("demo", { description: "Filled with demo data: figures are invented." }),
    demoAccounts: t.field({
      type: [DemoAccountType],
      description: "Empty where the data is real.",
      resolve: (_info, _args, context) => readDemoSignIns(context.db),
    }),
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
