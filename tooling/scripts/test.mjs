// `npm test`: static checks, then the tests of every package. Turborepo keeps what has not changed.
import { leftOut, programsEnv } from "./programs.mjs";
import { addUp, forgetResults } from "./results.mjs";
import { installOnce, ROOT, run, workspaceEnv } from "./workspace.mjs";

installOnce();
forgetResults(ROOT);
const env = workspaceEnv(programsEnv());
const turbo = (...args) => run("turbo", ["run", ...args], env);

// Each step counts as one check beside the tests, so that a failing one cannot hide behind them.
const steps = [
  ["lint", "lint"],
  ["dead code", "dead-code"],
  ["build and typecheck", "generate", "build", "typecheck"],
];
const failedSteps = steps.filter(([name, ...tasks]) => {
  console.log(`\n— ${name}`);
  return turbo(...tasks, "--continue", "--output-logs=errors-only") !== 0;
});

console.log("\n— tests");
// One package at a time: each of them uses every core itself.
const status = turbo("test", "test:postgres", "--continue", "--concurrency=1", "--output-logs=new-only");

const { passed, failed, skipped, missing } = addUp(ROOT);
for (const [name] of failedSteps) console.log(`FAILED: ${name}`);
for (const folder of missing) console.log(`FAILED: ${folder} left no results`);
for (const line of leftOut()) console.log(`left out: ${line}`);

const broken = status !== 0 && failed === 0 ? 1 : 0;
const good = passed + steps.length - failedSteps.length;
const bad = failed + failedSteps.length + broken;
console.log(`${good} passed, ${bad} failed${skipped === 0 ? "" : `, ${skipped} skipped`}`);
process.exit(bad === 0 ? 0 : 1);
