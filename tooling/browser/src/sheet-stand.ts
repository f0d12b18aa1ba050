import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

const WEB = fileURLToPath(new URL("../../../apps/web", import.meta.url));
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
};

/** The sheet on a page of its own, built as the product is, over plain http. */
export interface SheetStand {
  readonly url: string;
  readonly stop: () => void;
}

/** Builds the stand and serves it on a free port of this machine. */
export async function startSheetStand(): Promise<SheetStand> {
  const folder = mkdtempSync(join(tmpdir(), "dengta-stand-"));
  await build(folder);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://stand");
    const file = join(folder, normalize(pathname === "/" ? "/index.html" : pathname));
    if (!existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
    response.end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    url: `http://127.0.0.1:${address.port}/`,
    stop: () => {
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** With the web client's own settings, so that the same browsers are served. */
function build(folder: string): Promise<void> {
  const child = spawn(
    process.execPath,
    [
      join(WEB, "node_modules/vite/bin/vite.js"),
      "build",
      "src/shared/sheet/stand",
      "--config",
      "vite.config.ts",
      "--outDir",
      folder,
      "--emptyOutDir",
      "--logLevel",
      "warn",
    ],
    { cwd: WEB, stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, NODE_ENV: "production" } },
  );
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (printed += String(chunk)));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) =>
      code === 0 ? resolve() : reject(new Error(`the stand did not build:\n${printed}`)),
    );
  });
}
