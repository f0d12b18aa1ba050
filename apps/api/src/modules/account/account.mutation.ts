import { hashPassword } from "better-auth/crypto";
import { requireUsablePassword } from "../../auth/index.ts";
import { builder } from "../../schema/builder.ts";
import type { Context } from "../../schema/context.ts";
import { WRITE_ERRORS } from "../../schema/error-types.ts";
import { runWrite } from "../../schema/run-write.ts";
import { RoleType } from "../session/session.type.ts";
import {
  createAccount,
  liftSignInRests,
  resetPassword,
  resetTwoFactor,
  setAccountDisabled,
} from "./account.service.ts";
import { AccountType } from "./account.type.ts";

const AccountPayload = builder.objectRef<{ readonly id: string }>("AccountPayload").implement({
  fields: (t) => ({
    account: t.prismaField({
      type: AccountType,
      resolve: (query, { id }, _args, { db }) => db.user.findUniqueOrThrow({ ...query, where: { id } }),
    }),
  }),
});

const CreateAccountInput = builder.inputType("CreateAccountInput", {
  fields: (t) => ({
    username: t.string(),
    password: t.string(),
    name: t.string({ description: "As shown: 浙江省填报人." }),
    role: t.field({ type: RoleType }),
    regionCode: t.string({ required: false, description: "null for national roles." }),
    platformName: t.string({ required: false, description: "For platform users only." }),
  }),
});

const common = { errors: { types: WRITE_ERRORS }, authScopes: { permission: "account:manage" } } as const;

/** Hashed here, so that no service ever holds a password. */
async function hashed(context: Context, password: string, username: string): Promise<string> {
  requireUsablePassword(context.signInPolicy.password, password, username);
  return hashPassword(password);
}

builder.mutationFields((t) => ({
  createAccount: t.field({
    ...common,
    type: AccountPayload,
    args: { input: t.arg({ type: CreateAccountInput }) },
    resolve: async (_root, { input: { password, ...input } }, context) => {
      const hash = await hashed(context, password, input.username);
      const account = {
        ...input,
        regionCode: input.regionCode ?? null,
        platformName: input.platformName ?? null,
      };
      return { id: await runWrite(context, (tx, actor) => createAccount(tx, actor, account, hash)) };
    },
  }),
  resetPassword: t.field({
    ...common,
    type: AccountPayload,
    args: { accountId: t.arg.id(), password: t.arg.string() },
    resolve: async (_root, { accountId, password }, context) => {
      const user = await context.db.user.findUnique({ where: { id: accountId }, select: { username: true } });
      const hash = await hashed(context, password, user?.username ?? "");
      return { id: await runWrite(context, (tx, actor) => resetPassword(tx, actor, accountId, hash)) };
    },
  }),
  liftSignInRests: t.field({
    ...common,
    type: AccountPayload,
    description: "Lets a person who rests after wrong passwords try again at once.",
    args: { accountId: t.arg.id({ description: "Of the account." }) },
    resolve: async (_root, { accountId }, context) => ({
      id: await runWrite(context, (tx, actor) => liftSignInRests(tx, actor, accountId)),
    }),
  }),
  resetTwoFactor: t.field({
    ...common,
    type: AccountPayload,
    description:
      "Takes the second factor away from an account whose authenticator is lost, and signs it out.",
    args: { accountId: t.arg.id({ description: "Of the account." }) },
    resolve: async (_root, { accountId }, context) => ({
      id: await runWrite(context, (tx, actor) => resetTwoFactor(tx, actor, accountId)),
    }),
  }),
  setAccountDisabled: t.field({
    ...common,
    type: AccountPayload,
    args: { accountId: t.arg.id(), disabled: t.arg.boolean() },
    resolve: async (_root, { accountId, disabled }, context) => ({
      id: await runWrite(context, (tx, actor) => setAccountDisabled(tx, actor, accountId, disabled)),
    }),
  }),
}));
