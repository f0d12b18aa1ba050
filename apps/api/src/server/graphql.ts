import { DomainError } from "@dengta/domain";
import type { RulesCatalogue } from "@dengta/rules";
import { GraphQLError } from "graphql";
import { createYoga, type Plugin, type YogaServerInstance } from "graphql-yoga";
import { schema } from "../assembly/schema.ts";
import type { Auth } from "../auth/index.ts";
import type { Db } from "../db/index.ts";
import type { Env } from "../env.ts";
import type { Actor } from "../kernel/actor.ts";
import { isStorable } from "../kernel/storable.ts";
import { LIMITS } from "../limits.ts";
import type { Logger } from "../log.ts";
import type { Context } from "../schema/context.ts";
import { createLoaders } from "../schema/loaders.ts";

export interface GraphqlParts {
  readonly db: Db;
  readonly auth: Auth;
  readonly env: Env;
  readonly log: Logger;
  readonly catalogue: RulesCatalogue;
}

export type GraphqlServer = YogaServerInstance<{ actor: Actor | null }, Context>;

/** The GraphQL endpoint as a fetch handler. The caller says who is asking. */
export function createGraphql({ db, auth, env, log, catalogue }: GraphqlParts): GraphqlServer {
  return createYoga<{ actor: Actor | null }, Context>({
    schema,
    graphqlEndpoint: "/graphql",
    graphiql: env.mode !== "production",
    landingPage: false,
    cors: false,
    logging: false,
    maskedErrors: { maskError: (error) => publicError(error, log), isDev: false },
    multipart: true,
    plugins: [limitTokens(), refuseUnstorableText()],
    context: ({ actor }) => ({ db, auth, log, catalogue, actor, loaders: createLoaders(db, actor) }),
  });
}

/** Expected refusals keep their code and message; of anything else only the log learns more. */
function publicError(error: unknown, log: Logger): Error {
  if (!(error instanceof GraphQLError)) return internalError(error, log);
  const cause = error.originalError;
  if (cause instanceof DomainError)
    return new GraphQLError(cause.message, {
      ...(error.nodes === undefined ? {} : { nodes: error.nodes }),
      ...(error.path === undefined ? {} : { path: error.path }),
      extensions: { code: cause.code },
    });
  return cause === undefined || cause instanceof GraphQLError ? error : internalError(cause, log);
}

function internalError(error: unknown, log: Logger): GraphQLError {
  log.error({ err: error }, "unexpected error");
  return new GraphQLError("系统出现意外错误，您的输入未丢失，请稍后重试；如仍出现请联系管理员", {
    extensions: { code: "INTERNAL_ERROR" },
  });
}

/** Stops reading a query that is far longer than any page needs. */
function limitTokens(): Plugin {
  return {
    onParse: ({ parseFn, setParseFn }) => {
      setParseFn((source, options) => parseFn(source, { ...options, maxTokens: LIMITS.query.tokens }));
    },
  };
}

/** Answers in words what the database would answer with an error. */
function refuseUnstorableText(): Plugin {
  return {
    onParams: ({ params }) => {
      if (!isStorable(params.variables) || params.query?.includes("\\u0000") === true)
        throw new GraphQLError("输入中有无法保存的控制字符，请删除后重试", {
          extensions: { code: "INVALID_TEXT", http: { status: 400 } },
        });
    },
  };
}
