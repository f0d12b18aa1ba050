import { builder } from "../../schema/builder.ts";
import { RoleType } from "../session/session.type.ts";
import { ApiTokenType } from "../token/token.type.ts";

/** An account as the administrator sees it. Reached through fields for the administrator only. */
export const AccountType = builder.prismaObject("User", {
  name: "Account",
  fields: (t) => ({
    id: t.exposeID("id"),
    username: t.exposeString("username", { nullable: true }),
    name: t.exposeString("name"),
    role: t.expose("role", { type: RoleType }),
    regionCode: t.exposeString("regionCode", { nullable: true }),
    platformName: t.exposeString("platformName", { nullable: true }),
    disabled: t.exposeBoolean("disabled"),
    twoFactorEnabled: t.exposeBoolean("twoFactorEnabled", {
      description: "Signing in asks for a code of an authenticator.",
    }),
    passwordChangeRequired: t.exposeBoolean("passwordChangeRequired", {
      description: "The first password, chosen by the administrator, has not been changed yet.",
    }),
    apiTokens: t.relation("apiTokens", {
      type: ApiTokenType,
      description: "Tokens of the account, the newest first.",
      query: { orderBy: { id: "desc" } },
    }),
    createdAt: t.field({ type: "DateTime", resolve: (user) => user.createdAt.toISOString() }),
  }),
});
