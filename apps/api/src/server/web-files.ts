import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import type { Hono } from "hono";

/** Serves the built web client; any other page address answers with its entry page, which routes by itself. */
export function serveWebClient(app: Hono, dist: string): void {
  if (!existsSync(join(dist, "index.html"))) {
    app.get("/", (context) =>
      context.text("网页尚未构建：请运行 npm start，或在开发时打开 Vite 的地址\n", 503),
    );
    return;
  }
  app.use("/assets/*", async (context, next) => {
    await next();
    // Names of built assets carry a hash of their content.
    if (context.res.ok) context.header("Cache-Control", "public, max-age=31536000, immutable");
  });
  app.use("*", serveStatic({ root: dist }));
  app.get("*", async (context) => {
    if (context.req.path.startsWith("/assets/")) return context.notFound();
    context.header("Cache-Control", "no-cache");
    return context.html(await readFile(join(dist, "index.html"), "utf8"));
  });
}
