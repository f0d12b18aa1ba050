import { execFileSync } from "node:child_process";
import { ROOT } from "./repository.ts";

/** What Turborepo would do for one task. */
export interface Task {
  readonly taskId: string;
  /** Stored results count while it stays the same. */
  readonly hash: string;
  /** Folder of the package, from the root. */
  readonly directory: string;
  /** Files that enter the hash, from the package's folder. */
  readonly inputs: Readonly<Record<string, string>>;
}

/** The tasks of `npm test` as they would run with some variables set; nothing is run. */
export function plannedTasks(variables: Readonly<Record<string, string>> = {}): Task[] {
  const args = ["run", "lint", "dead-code", "build", "typecheck", "test", "test:postgres", "--dry=json"];
  const env = { ...process.env, ...variables };
  const printed = execFileSync("turbo", args, { cwd: ROOT, env, encoding: "utf8", maxBuffer: 1e9 });
  return JSON.parse(printed).tasks;
}
