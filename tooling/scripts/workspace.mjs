// Runs on whatever Node starts `npm start` and `npm test` (20 or later): plain JavaScript, no dependency.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const BIN = join(ROOT, "node_modules", ".bin");
const STAMP = join(ROOT, "node_modules", ".installed-lockfile");

/** Environment in which the workspace's Node 24 and tools come first. */
export function workspaceEnv(extra = {}) {
  return {
    ...process.env,
    TURBO_TELEMETRY_DISABLED: "1",
    PATH: `${BIN}${delimiter}${process.env.PATH ?? ""}`,
    ...extra,
  };
}

/** Runs a command to its end with its output shown; its exit code. */
export function run(command, args, env = workspaceEnv()) {
  const { status, error } = spawnSync(command, args, { cwd: ROOT, env, stdio: "inherit" });
  if (error !== undefined) console.error(`${command}: ${error.message}`);
  return status ?? 1;
}

/** Starts a command that lives as long as this process and gets its signals. */
export function runForever(command, args, env) {
  const child = spawn(command, args, { cwd: ROOT, env, stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(code ?? (signal === null ? 1 : 0)));
}

/** Installs the locked dependencies, unless this very lockfile is installed already. */
export function installOnce() {
  const hash = createHash("sha256")
    .update(readFileSync(join(ROOT, "pnpm-lock.yaml")))
    .digest("hex");
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === hash) return;
  const { packageManager } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  const status = run("npx", ["--yes", packageManager, "install", "--frozen-lockfile"], process.env);
  if (status !== 0) {
    console.error("依赖安装失败：请检查网络或 npm 源后重试。");
    process.exit(status);
  }
  writeFileSync(STAMP, hash);
}
