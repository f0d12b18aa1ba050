import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import type { Hono } from "hono";

/**
 * Serves the built web client. A page that a browser opens answers with the entry page, which routes by itself;
 * a program that asks for an address nobody has is told so.
 */
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
    if (!isPageRequest(context.req.path, context.req.header("accept"))) return context.notFound();
    context.header("Cache-Control", "no-cache");
    return context.html(await readFile(join(dist, "index.html"), "utf8"));
  });
}

/** Browsers name HTML when they open a page; nothing else does. Addresses with an extension are files. */
function isPageRequest(path: string, accept: string | undefined): boolean {
  return accept?.includes("text/html") === true && !/\.[a-z0-9]+$/i.test(path);
}
