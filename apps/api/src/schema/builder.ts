import { DomainError } from "@dengta/domain";
import SchemaBuilder from "@pothos/core";
import ComplexityPlugin from "@pothos/plugin-complexity";
import DataloaderPlugin from "@pothos/plugin-dataloader";
import ErrorsPlugin from "@pothos/plugin-errors";
import PrismaPlugin from "@pothos/plugin-prisma";
import RelayPlugin from "@pothos/plugin-relay";
import ScopeAuthPlugin from "@pothos/plugin-scope-auth";
import ValidationPlugin from "@pothos/plugin-validation";
import type PrismaTypes from "../generated/pothos.ts";
import { getDatamodel } from "../generated/pothos.ts";
import { ForbiddenError, InvalidInputError, NotFoundError } from "../kernel/errors.ts";
import { typeNameOfId } from "../kernel/ids.ts";
import { LIMITS } from "../limits.ts";
import type { Context } from "./context.ts";
import { whyNobody } from "./require-actor.ts";
import { SCALAR_DESCRIPTIONS, type Scalars } from "./scalars.ts";
import { type Scopes, scopesOf } from "./scopes.ts";

/** Types that `node(id)` can answer with; ids of other tables name nothing there. Filled when the schema is built. */
export const nodeTypes = new Set<string>();

export const builder = new SchemaBuilder<{
  Context: Context;
  PrismaTypes: PrismaTypes;
  Scalars: Scalars;
  AuthScopes: Scopes;
  DefaultAuthStrategy: "all";
  DefaultFieldNullability: false;
  DefaultInputFieldRequiredness: true;
}>({
  // The first plugin wraps the others: authorisation failures become typed errors, and validation precedes data.
  plugins: [
    ComplexityPlugin,
    ErrorsPlugin,
    ScopeAuthPlugin,
    ValidationPlugin,
    RelayPlugin,
    DataloaderPlugin,
    PrismaPlugin,
  ],
  defaultFieldNullability: false,
  defaultInputFieldRequiredness: true,
  complexity: {
    limit: {
      depth: LIMITS.query.depth,
      breadth: LIMITS.query.breadth,
      complexity: LIMITS.query.complexity,
    },
    defaultListMultiplier: LIMITS.listMultiplier,
    complexityError: (kind) =>
      new InvalidInputError(`查询过大（${kind}），请减少层级或字段后重试`, "QUERY_TOO_COMPLEX"),
  },
  errors: {
    defaultTypes: [DomainError],
    directResult: true,
    defaultUnionOptions: { name: ({ fieldName }) => `${capitalise(fieldName)}Result` },
  },
  scopeAuth: {
    authScopes: scopesOf,
    defaultStrategy: "all",
    runScopesOnType: true,
    cacheKey: (value) => JSON.stringify(value),
    unauthorizedError: (_parent, context) =>
      context.actor === null ? whyNobody(context) : new ForbiddenError(),
  },
  validation: {
    validationError: (failure) =>
      new InvalidInputError(
        `输入不正确：${failure.issues.map((issue) => `${(issue.path ?? []).join(".")} ${issue.message}`).join("；")}`,
      ),
  },
  relay: {
    // Ids name their own kind, so they are global as they stand and equal those in documents and findings.
    encodeGlobalID: (_typename, id) => String(id),
    decodeGlobalID: (id) => {
      const typename = typeNameOfId(id);
      if (typename === null || !nodeTypes.has(typename)) throw new NotFoundError(`编号 ${id.slice(0, 40)} `);
      return { typename, id };
    },
    nodesQueryOptions: false,
    nodeQueryOptions: { authScopes: { signedIn: true } },
  },
  prisma: {
    client: (context) => context.db,
    dmmf: getDatamodel(),
    exposeDescriptions: false,
    filterConnectionTotalCount: true,
    maxConnectionSize: LIMITS.page.maximum,
    defaultConnectionSize: LIMITS.page.default,
    onUnusedQuery: process.env.VITEST === undefined ? null : "error",
  },
});

for (const name of ["Wan", "Decimal", "Date", "DateTime"] as const)
  builder.scalarType(name, {
    description: SCALAR_DESCRIPTIONS[name],
    serialize: (value) => value,
    parseValue: (value) => {
      if (typeof value === "string") return value;
      throw new InvalidInputError(`${name} 应为文本`);
    },
  });
builder.scalarType("JSON", { description: "Any JSON value", serialize: (value) => value });
builder.scalarType("File", {
  description: "A file of a multipart request",
  serialize: () => {
    throw new Error("files are never sent back");
  },
});

builder.queryType({});
builder.mutationType({});

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
