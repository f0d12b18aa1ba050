import { ROLES } from "@dengta/domain";
import type { Person } from "../../auth/index.ts";
import { builder } from "../../schema/builder.ts";

export const RoleType = builder.enumType("Role", {
  values: ROLES,
  description: "What a person may do; each role's permissions are a table of the domain.",
});

/** The signed-in person, or the account a program's token acts as. */
export const SessionUser = builder.objectRef<Person>("SessionUser").implement({
  description: "Whoever sent the request.",
  fields: (t) => ({
    id: t.id({ description: "The account's id.", resolve: ({ actor }) => actor.id }),
    name: t.string({ description: "As shown: 浙江省填报人.", resolve: ({ actor }) => actor.name }),
    username: t.string({
      nullable: true,
      description: "The name to sign in with; null where the account has none.",
      resolve: ({ actor }) => actor.username,
    }),
    role: t.field({
      type: RoleType,
      description: "Decides what may be read and done.",
      resolve: ({ actor }) => actor.role,
    }),
    regionCode: t.string({
      nullable: true,
      description: "Code of the unit; null for national roles.",
      resolve: ({ actor }) => actor.regionCode,
    }),
    platformName: t.string({
      nullable: true,
      description: "The platform a platform user speaks for; null for others.",
      resolve: ({ actor }) => actor.platformName,
    }),
    mustChangePassword: t.boolean({
      description: "The password was chosen by somebody else or is too old: nothing but changing it is open.",
      resolve: ({ blockedBy }) => blockedBy === "passwordChange",
    }),
    mustSetUpTwoFactor: t.boolean({
      description:
        "The role needs a second factor and the account has none: nothing but setting it up is open.",
      resolve: ({ blockedBy }) => blockedBy === "twoFactorSetup",
    }),
    twoFactorEnabled: t.boolean({
      description: "Signing in asks for a code of an authenticator. false for a token.",
      resolve: ({ session }) => session?.twoFactorEnabled === true,
    }),
  }),
});
