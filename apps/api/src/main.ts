import { DomainError } from "@dengta/domain";
import { serve } from "@hono/node-server";
import { type App, openApp } from "./app.ts";
import { type Env, readEnv } from "./env.ts";
import { LIMITS } from "./limits.ts";
import { createLogger, type Logger } from "./log.ts";

/** 78: EX_CONFIG of sysexits.h; a supervisor need not try again. */
const EXIT_CONFIGURATION = 78;

async function main(): Promise<void> {
  const env = readEnv(process.env);
  const log = createLogger(env.logLevel);
  const app = await openApp(env, log, (error) => {
    log.fatal({ err: error }, "data folder lock lost");
    process.exit(1);
  });
  listen(app, env, log);
}

function listen(app: App, env: Env, log: Logger): void {
  const server = serve({ fetch: app.server.fetch, port: env.port, hostname: env.host }, ({ port }) => {
    log.info({ port, database: app.kind, mode: env.mode }, "ready");
    process.stdout.write(`Dengta 已就绪：http://localhost:${port}（${app.kind}）\n`);
  });
  let stopping = false;
  const stop = (signal: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, "stopping");
    setTimeout(() => process.exit(1), LIMITS.shutdownMs).unref();
    server.close(() => {
      app.close().then(
        () => process.exit(0),
        (error: unknown) => {
          log.error({ err: error }, "could not close the database");
          process.exit(1);
        },
      );
    });
    if ("closeIdleConnections" in server) server.closeIdleConnections();
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}

main().catch((error: unknown) => {
  const expected = error instanceof DomainError;
  process.stderr.write(expected ? `${error.message}\n` : `${error instanceof Error ? error.stack : error}\n`);
  process.exit(expected ? EXIT_CONFIGURATION : 1);
});
