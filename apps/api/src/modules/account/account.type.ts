import { builder } from "../../schema/builder.ts";
import { RoleType } from "../session/session.type.ts";

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
    createdAt: t.field({ type: "DateTime", resolve: (user) => user.createdAt.toISOString() }),
  }),
});
