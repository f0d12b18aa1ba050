import { TOKEN_SCOPES } from "../../auth/index.ts";
import { builder } from "../../schema/builder.ts";

export const TokenScopeType = builder.enumType("TokenScope", {
  description: "What a program may do with a token, beside what the account's role allows.",
  values: Object.fromEntries(
    TOKEN_SCOPES.map((scope) => [
      scope,
      {
        description: { read: "GraphQL queries.", write: "GraphQL mutations.", files: "Downloads." }[scope],
      },
    ]),
  ) as Record<(typeof TOKEN_SCOPES)[number], { description: string }>,
});

/** Reached through the own account, or by the administrator. The token itself is told once, when it is made. */
export const ApiTokenType = builder.prismaObject("ApiToken", {
  description:
    "A key with which a program acts as the account. The key itself is told once, when it is made.",
  fields: (t) => ({
    id: t.exposeID("id", { description: "Names it to `revokeApiToken`; opens nothing." }),
    name: t.exposeString("name", { description: "What it is for." }),
    start: t.exposeString("start", { description: "Its first characters, to tell tokens apart." }),
    scopes: t.field({
      type: [TokenScopeType],
      description: "What it may do.",
      resolve: ({ scopes }) => TOKEN_SCOPES.filter((scope) => scopes.includes(scope)),
    }),
    createdAt: t.field({
      type: "DateTime",
      description: "When it was made.",
      resolve: ({ createdAt }) => createdAt.toISOString(),
    }),
    expiresAt: t.field({
      type: "DateTime",
      description: "From then on it opens nothing.",
      resolve: ({ expiresAt }) => expiresAt.toISOString(),
    }),
    lastUsedAt: t.field({
      type: "DateTime",
      nullable: true,
      description: "Of its last request, to the minute; null while never used.",
      resolve: ({ lastUsedAt }) => lastUsedAt?.toISOString() ?? null,
    }),
    revokedAt: t.field({
      type: "DateTime",
      nullable: true,
      description: "When it was revoked; null while it is not.",
      resolve: ({ revokedAt }) => revokedAt?.toISOString() ?? null,
    }),
  }),
});
