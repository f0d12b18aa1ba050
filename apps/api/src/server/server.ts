import { DomainError } from "@dengta/domain";
import type { RulesCatalogue } from "@dengta/rules";
import { Hono } from "hono";
import { compress } from "hono/compress";
import { type Auth, actorOf } from "../auth/index.ts";
import type { Db } from "../db/index.ts";
import type { Env } from "../env.ts";
import { LIMITS } from "../limits.ts";
import type { Logger } from "../log.ts";
import { downloadRoutes } from "../modules/download/index.ts";
import { handleAuth } from "./auth-route.ts";
import { bodyUpTo } from "./body-size.ts";
import { createGraphql } from "./graphql.ts";
import { securityHeaders } from "./headers.ts";
import { sameOriginOnly } from "./origin.ts";
import { refusal } from "./refusal.ts";
import { serveWebClient } from "./web-files.ts";

export interface ServerParts {
  readonly db: Db;
  readonly auth: Auth;
  readonly env: Env;
  readonly log: Logger;
  readonly catalogue: RulesCatalogue;
}

/** The whole HTTP interface as one fetch handler. */
export function createServer(parts: ServerParts): Hono {
  const { db, auth, env, log } = parts;
  const app = new Hono();
  const graphql = createGraphql(parts);

  app.use("*", compress());
  app.use("*", securityHeaders());
  app.use("/graphql", sameOriginOnly(env));
  app.use("/api/*", sameOriginOnly(env));

  app.get("/readyz", async (context) => {
    // Migrations ran before the server was made: an answer from the database is all that is missing.
    await db.$queryRaw`SELECT 1`;
    return context.json({ ready: true });
  });

  app.use("/api/auth/*", bodyUpTo(LIMITS.body.auth));
  app.all("/api/auth/*", (context) => handleAuth(context, auth, env));

  const json = bodyUpTo(LIMITS.body.json);
  const upload = bodyUpTo(LIMITS.body.upload);
  app.use("/graphql", (context, next) =>
    context.req.header("content-type")?.startsWith("multipart/form-data") === true
      ? upload(context, next)
      : json(context, next),
  );
  app.all("/graphql", async (context) =>
    graphql.fetch(context.req.raw, { actor: await actorOf(auth, context.req.raw.headers) }),
  );

  app.route("/download", downloadRoutes(db, auth));
  for (const path of ["/api/*", "/download/*"])
    app.all(path, (context) => refusal(context, 404, "NOT_FOUND", "没有这个地址，请检查链接"));
  serveWebClient(app, env.webDist);
  app.notFound((context) => refusal(context, 404, "NOT_FOUND", "没有这个地址，请检查链接"));
  app.onError((error, context) => {
    if (error instanceof DomainError) return refusal(context, 400, error.code, error.message);
    log.error({ err: error, path: context.req.path }, "request failed");
    return context.req.path === "/readyz"
      ? context.json({ ready: false }, 503)
      : refusal(context, 500, "INTERNAL_ERROR", "系统出现意外错误，请稍后重试；如仍出现请联系管理员");
  });
  return app;
}
