import { ROLES } from "@dengta/domain";
import type { Actor } from "../../kernel/actor.ts";
import { builder } from "../../schema/builder.ts";

export const RoleType = builder.enumType("Role", { values: ROLES });

/** The signed-in person. */
export const SessionUser = builder.objectRef<Actor>("SessionUser").implement({
  fields: (t) => ({
    id: t.exposeID("id"),
    name: t.exposeString("name"),
    username: t.exposeString("username", { nullable: true }),
    role: t.expose("role", { type: RoleType }),
    regionCode: t.exposeString("regionCode", { nullable: true }),
    platformName: t.exposeString("platformName", { nullable: true }),
  }),
});
