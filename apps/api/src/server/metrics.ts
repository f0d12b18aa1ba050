import type { MiddlewareHandler } from "hono";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Db } from "../db/index.ts";

/** What Prometheus reads. One per server, so that two in a process (tests) do not add up. */
export interface Metrics {
  readonly text: () => Promise<string>;
  readonly contentType: string;
  readonly requests: MiddlewareHandler;
  /** An operation that answered with this code; "INTERNAL_ERROR" is a fault of ours. */
  countError(code: string): void;
  /** One GraphQL operation from parsing to its answer. */
  observeOperation(kind: string, seconds: number): void;
}

const SECONDS = [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60];

export function createMetrics(db: Db): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: "dengta_" });
  const registers = [registry];
  const requests = new Histogram({
    name: "dengta_http_request_seconds",
    help: "Time to answer a request",
    labelNames: ["method", "route", "status"],
    buckets: SECONDS,
    registers,
  });
  const running = new Gauge({
    name: "dengta_http_requests_running",
    help: "Requests being answered right now",
    registers,
  });
  const errors = new Counter({
    name: "dengta_errors_total",
    help: "Refusals and failures by their code",
    labelNames: ["code"],
    registers,
  });
  const operations = new Histogram({
    name: "dengta_graphql_operation_seconds",
    help: "Time to answer a GraphQL operation",
    labelNames: ["kind"],
    buckets: SECONDS,
    registers,
  });
  const statements = new Histogram({
    name: "dengta_sql_statement_seconds",
    help: "Time of one SQL statement",
    buckets: SECONDS,
    registers,
  });
  db.$on("query", ({ duration }) => statements.observe(duration / 1_000));
  return {
    text: () => registry.metrics(),
    contentType: registry.contentType,
    requests: async (context, next) => {
      const started = performance.now();
      running.inc();
      try {
        await next();
      } finally {
        running.dec();
        const labels = {
          method: context.req.method,
          route: routeOf(context.req.path),
          status: String(context.res.status),
        };
        requests.observe(labels, (performance.now() - started) / 1_000);
      }
    },
    countError: (code) => errors.inc({ code }),
    observeOperation: (kind, seconds) => operations.observe({ kind }, seconds),
  };
}

const ROUTES = ["/graphql", "/api/auth", "/download", "/assets", "/livez", "/readyz", "/metrics"];

/** Few and fixed: a label per address would grow without end, and addresses name plans. */
function routeOf(path: string): string {
  return ROUTES.find((route) => path === route || path.startsWith(`${route}/`)) ?? "page";
}
