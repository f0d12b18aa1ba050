import type { IncomingMessage } from "node:http";
import type { Http2ServerRequest } from "node:http2";
import type { ServerType } from "@hono/node-server";
import { LIMITS } from "../limits.ts";

const { graceMs, leastBytesPerSecond } = LIMITS.slowBody;

/**
 * Cuts connections whose request body trickles: after a grace it has to have come at a modem's speed, from its start
 * to now. Whoever waits for a long answer is not meant: once the body is in, nothing is asked.
 */
export function cutSlowBodies(server: ServerType): void {
  server.on("request", (request: IncomingMessage | Http2ServerRequest) => {
    const { socket } = request;
    const started = performance.now();
    const before = socket.bytesRead;
    const timer = setInterval(() => {
      if (request.complete || socket.destroyed) return clearInterval(timer);
      const elapsed = performance.now() - started;
      const rate = (socket.bytesRead - before) / (elapsed / 1_000);
      if (elapsed > graceMs && rate < leastBytesPerSecond) socket.destroy();
    }, 1_000);
    timer.unref();
    request.once("close", () => clearInterval(timer));
  });
}
