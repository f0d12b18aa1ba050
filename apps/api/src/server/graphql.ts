import { DomainError } from "@dengta/domain";
import type { RulesCatalogue } from "@dengta/rules";
import { GraphQLError, getOperationAST, NoSchemaIntrospectionCustomRule } from "graphql";
import { createYoga, type Plugin, type YogaServerInstance } from "graphql-yoga";
import { schema } from "../assembly/schema.ts";
import type { Auth, Person, TokenScope } from "../auth/index.ts";
import { type Db, isOutage } from "../db/index.ts";
import type { Env } from "../env.ts";
import { OUTAGE_CODE, OUTAGE_MESSAGE } from "../http/refusal.ts";
import { TokenScopeError } from "../kernel/errors.ts";
import { isStorable } from "../kernel/storable.ts";
import { LIMITS } from "../limits.ts";
import type { Logger } from "../log.ts";
import type { Context } from "../schema/context.ts";
import { createLoaders } from "../schema/loaders.ts";
import type { Metrics } from "./metrics.ts";

export interface GraphqlParts {
  readonly db: Db;
  readonly auth: Auth;
  readonly metrics: Metrics;
  readonly env: Env;
  readonly log: Logger;
  readonly catalogue: RulesCatalogue;
}

/** Who asks, and under which number the log knows it. */
export interface Asking {
  readonly person: Person | null;
  readonly requestId: string;
}

export type GraphqlServer = YogaServerInstance<Asking, Context>;

/** The GraphQL endpoint as a fetch handler. The caller says who is asking. */
export function createGraphql({ db, auth, metrics, env, log, catalogue }: GraphqlParts): GraphqlServer {
  return createYoga<Asking, Context>({
    schema,
    graphqlEndpoint: "/graphql",
    graphiql: env.mode !== "production",
    landingPage: false,
    cors: false,
    logging: false,
    maskedErrors: { maskError: (error) => publicError(error, log), isDev: false },
    multipart: true,
    plugins: [
      observed(metrics),
      limitTokens(),
      requireTokenScope(),
      refuseUnstorableText(),
      ...(env.introspection ? [] : [hideSchema()]),
    ],
    context: ({ person, requestId }) => {
      const actor = person === null || person.blockedBy !== null ? null : person.actor;
      return {
        db,
        auth,
        log: log.child({ requestId }),
        signInPolicy: env.signIn,
        person,
        actor,
        catalogue,
        loaders: createLoaders(db, actor),
      };
    },
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
  if (isOutage(error)) {
    log.warn({ err: error }, "database unavailable");
    const headers = { "retry-after": String(LIMITS.retryAfterSeconds) };
    return new GraphQLError(OUTAGE_MESSAGE, {
      extensions: { code: OUTAGE_CODE, http: { status: 503, headers } },
    });
  }
  log.error({ err: error }, "unexpected error");
  return new GraphQLError("系统出现意外错误，您的输入未丢失，请稍后重试；如仍出现请联系管理员", {
    extensions: { code: "INTERNAL_ERROR" },
  });
}

/** Times operations and counts what they answered with. */
function observed(metrics: Metrics): Plugin<Context> {
  return {
    onExecute: ({ args }) => {
      const started = performance.now();
      const kind = getOperationAST(args.document, args.operationName)?.operation ?? "query";
      return {
        onExecuteDone: () => metrics.observeOperation(kind, (performance.now() - started) / 1_000),
      };
    },
    onResultProcess: ({ result }) => {
      for (const item of Array.isArray(result) ? result : [result])
        for (const error of "errors" in item ? (item.errors ?? []) : [])
          metrics.countError(String(error.extensions?.code ?? "INVALID_REQUEST"));
    },
  };
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

/** Neither introspection nor a helpful "did you mean" tells what the schema holds. */
function hideSchema(): Plugin {
  return {
    onValidate: ({ addValidationRule }) => {
      addValidationRule(NoSchemaIntrospectionCustomRule);
      return ({ result, setResult }) => {
        setResult(result.map((error) => withoutSuggestion(error as GraphQLError)));
      };
    },
  };
}

function withoutSuggestion(error: GraphQLError): GraphQLError {
  const message = error.message.replace(/ Did you mean .*$/s, "");
  return message === error.message
    ? error
    : new GraphQLError(message, { nodes: error.nodes ?? null, extensions: error.extensions });
}

/** A token reads or writes as its scopes say; a person's session does both. */
function requireTokenScope(): Plugin<Context> {
  return {
    onExecute: ({ args }) => {
      const { token } = args.contextValue.person ?? { token: null };
      const operation = getOperationAST(args.document, args.operationName);
      const scope: TokenScope = operation?.operation === "mutation" ? "write" : "read";
      if (token !== null && !token.scopes.has(scope)) {
        const { code, message } = new TokenScopeError(scope);
        throw new GraphQLError(message, { extensions: { code, http: { status: 403 } } });
      }
    },
  };
}
