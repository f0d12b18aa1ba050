import { setTimeout as sleep } from "node:timers/promises";
import { type ServerType, serve } from "@hono/node-server";
import type { App } from "../app.ts";
import type { Env } from "../env.ts";
import { LIMITS } from "../limits.ts";
import { portOf } from "../listen.ts";
import { cutSlowBodies } from "./slow-bodies.ts";

export interface RunningServer {
  readonly port: number;
  /**
   * Takes no new connection, lets requests that run come to their end within the limit, and says whether all did.
   * The database is left open: what was cut may still be writing.
   */
  drain(): Promise<boolean>;
}

/** Listens. Throws {@link ListenError} where it cannot. */
export async function runServer(
  app: Pick<App, "server" | "health">,
  env: Pick<Env, "host" | "port">,
  drainMs: number = LIMITS.shutdown.drainMs,
): Promise<RunningServer> {
  let running = 0;
  const server = serve({
    fetch: async (request, bindings) => {
      running += 1;
      try {
        return await app.server.fetch(request, bindings);
      } finally {
        running -= 1;
      }
    },
    port: env.port,
    hostname: env.host,
    serverOptions: {
      requestTimeout: LIMITS.slowBody.requestMs,
      headersTimeout: LIMITS.slowBody.headersMs,
      connectionsCheckingInterval: 2_000,
    },
  });
  cutSlowBodies(server);
  const port = await portOf(server, env);
  return {
    port,
    drain: async () => {
      app.health.startDraining();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      const deadline = performance.now() + drainMs;
      // A kept-alive connection goes idle only after its answer is out: it is asked for until none is left.
      while (running > 0 && performance.now() < deadline) {
        closeIdle(server);
        await sleep(50);
      }
      const finished = running === 0;
      // What is being sent has a moment more.
      for (let wait = 0; wait < 20 && finished && (await openConnections(server)) > 0; wait += 1) {
        closeIdle(server);
        await sleep(50);
      }
      if ("closeAllConnections" in server) server.closeAllConnections();
      await closed;
      return finished;
    },
  };
}

function closeIdle(server: ServerType): void {
  if ("closeIdleConnections" in server) server.closeIdleConnections();
}

function openConnections(server: ServerType): Promise<number> {
  return new Promise((resolve) =>
    server.getConnections((error, count) => resolve(error === null ? count : 0)),
  );
}
