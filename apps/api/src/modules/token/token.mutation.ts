import { NotFoundError } from "../../kernel/errors.ts";
import { builder } from "../../schema/builder.ts";
import { requireOwnSession } from "../../schema/require-actor.ts";
import { runWrite } from "../../schema/run-write.ts";
import { createToken, type NewToken, revokeToken } from "./token.service.ts";
import { ApiTokenType, TokenScopeType } from "./token.type.ts";

const CreateApiTokenPayload = builder.objectRef<NewToken>("CreateApiTokenPayload").implement({
  description: "The new token, and for this one time its secret.",
  fields: (t) => ({
    secret: t.exposeString("secret", {
      description: "To be sent as `Authorization: Bearer …`. Shown this once; only its hash is kept.",
    }),
    token: t.prismaField({
      type: ApiTokenType,
      description: "What may be known of it later.",
      resolve: (query, { id }, _args, { db }) => db.apiToken.findUniqueOrThrow({ ...query, where: { id } }),
    }),
  }),
});

const RevokeApiTokenPayload = builder.objectRef<{ readonly id: string }>("RevokeApiTokenPayload").implement({
  description: "The token that opens nothing any more.",
  fields: (t) => ({
    token: t.prismaField({
      type: ApiTokenType,
      description: "As it stands now.",
      resolve: (query, { id }, _args, { db }) => db.apiToken.findUniqueOrThrow({ ...query, where: { id } }),
    }),
  }),
});

const CreateApiTokenInput = builder.inputType("CreateApiTokenInput", {
  description: "A token for a program.",
  fields: (t) => ({
    name: t.string({ description: "What it is for, at most 60 characters." }),
    scopes: t.field({ type: [TokenScopeType], description: "What it may do; at least one." }),
    days: t.int({ defaultValue: 90, description: "Days it is valid, 1 to 366." }),
  }),
});

const common = { errors: { types: [NotFoundError] }, authScopes: { signedIn: true } };

builder.mutationFields((t) => ({
  createApiToken: t.field({
    ...common,
    type: CreateApiTokenPayload,
    description: "Makes a token that acts as the own account. Needs a session: a token cannot make tokens.",
    args: { input: t.arg({ type: CreateApiTokenInput, description: "What it is for and what it may do." }) },
    resolve: (_root, { input }, context) =>
      runWrite(context, (tx) => createToken(tx, requireOwnSession(context), input)),
  }),
  revokeApiToken: t.field({
    ...common,
    type: RevokeApiTokenPayload,
    description: "Ends a token at once: one of the own, or as administrator any.",
    args: { id: t.arg.id({ description: "Of the token." }) },
    resolve: async (_root, { id }, context) => ({
      id: await runWrite(context, (tx) => revokeToken(tx, requireOwnSession(context), id)),
    }),
  }),
}));
