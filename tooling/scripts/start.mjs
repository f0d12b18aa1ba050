import { installOnce, run, runForever, workspaceEnv } from "./workspace.mjs";

installOnce();
const status = run("turbo", [
  "run",
  "generate",
  "build",
  "--filter=@dengta/web",
  "--filter=@dengta/api",
  "--output-logs=errors-only",
]);
if (status !== 0) process.exit(status);
runForever("node", ["--conditions=@dengta/source", "apps/api/src/main.ts"], workspaceEnv());
