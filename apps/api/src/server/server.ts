import { DomainError } from "@dengta/domain";
import type { RulesCatalogue } from "@dengta/rules";
import { Hono } from "hono";
import { compress } from "hono/compress";
import { requestId } from "hono/request-id";
import type { Auth, People } from "../auth/index.ts";
import { type Db, isOutage } from "../db/index.ts";
import type { Env } from "../env.ts";
import { outage, refusal } from "../http/refusal.ts";
import { LIMITS } from "../limits.ts";
import type { Logger } from "../log.ts";
import { downloadRoutes } from "../modules/download/index.ts";
import { handleAuth } from "./auth-route.ts";
import { bodyUpTo } from "./body-size.ts";
import { createGraphql } from "./graphql.ts";
import { securityHeaders } from "./headers.ts";
import type { HealthCheck } from "./health.ts";
import type { Metrics } from "./metrics.ts";
import { sameOriginOnly } from "./origin.ts";
import { serveWebClient } from "./web-files.ts";

export interface ServerParts {
  readonly db: Db;
  readonly auth: Auth;
  readonly people: People;
  readonly health: HealthCheck;
  readonly metrics: Metrics;
  readonly env: Env;
  readonly log: Logger;
  readonly catalogue: RulesCatalogue;
}

/** The whole HTTP interface as one fetch handler. */
export function createServer(parts: ServerParts): Hono {
  const { db, people, health, metrics, env, log } = parts;
  const app = new Hono();
  const graphql = createGraphql(parts);

  // Under this number a request is found in the log; the caller's own, where it sends a plain one.
  app.use("*", requestId({ limitLength: 64 }));
  app.use("*", metrics.requests);
  app.use("*", compress());
  app.use("*", securityHeaders());
  app.use("/graphql", sameOriginOnly(env));
  app.use("/api/*", sameOriginOnly(env));

  app.get("/livez", (context) => context.json({ live: true }));
  app.get("/readyz", async (context) => {
    const failures = await health.check();
    const ready = Object.keys(failures).length === 0;
    return ready ? context.json({ ready }) : context.json({ ready, failures }, 503);
  });
  app.get("/metrics", async (context) => {
    if (!mayReadMetrics(env, context.req.header("authorization"))) return context.notFound();
    return context.body(await metrics.text(), 200, { "content-type": metrics.contentType });
  });

  app.use("/api/auth/*", bodyUpTo(LIMITS.body.auth));
  app.all("/api/auth/*", (context) => handleAuth(context, parts));

  const json = bodyUpTo(LIMITS.body.json);
  const upload = bodyUpTo(LIMITS.body.upload);
  app.use("/graphql", (context, next) =>
    context.req.header("content-type")?.startsWith("multipart/form-data") === true
      ? upload(context, next)
      : json(context, next),
  );
  app.all("/graphql", async (context) =>
    graphql.fetch(context.req.raw, {
      person: await people.personOf(context.req.raw.headers),
      requestId: context.get("requestId"),
    }),
  );

  app.route("/download", downloadRoutes(db, people));
  for (const path of ["/api/*", "/download/*"])
    app.all(path, (context) => refusal(context, 404, "NOT_FOUND", "没有这个地址，请检查链接"));
  serveWebClient(app, env.webDist);
  app.notFound((context) => refusal(context, 404, "NOT_FOUND", "没有这个地址，请检查链接"));
  app.onError((error, context) => {
    if (error instanceof DomainError) return refusal(context, 400, error.code, error.message);
    const id = context.get("requestId");
    if (isOutage(error)) {
      log.warn({ err: error, path: context.req.path, requestId: id }, "database unavailable");
      metrics.countError("DATABASE_UNAVAILABLE");
      return outage(context);
    }
    log.error({ err: error, path: context.req.path, requestId: id }, "request failed");
    metrics.countError("INTERNAL_ERROR");
    return refusal(
      context,
      500,
      "INTERNAL_ERROR",
      `系统出现意外错误，请稍后重试；如仍出现请将编号 ${id} 告知管理员`,
    );
  });
  return app;
}

/** For whoever has the key that was set; without one, from everywhere in development and from nowhere in production. */
function mayReadMetrics({ metricsToken, mode }: Env, authorization: string | undefined): boolean {
  return metricsToken === null ? mode !== "production" : authorization === `Bearer ${metricsToken}`;
}
