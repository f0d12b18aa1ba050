import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { leftOut } from "./programs.mjs";
import { installOnce, ROOT, run } from "./workspace.mjs";

const REPORT = join(ROOT, "test-results", "vitest.json");

installOnce();
rmSync(REPORT, { force: true });

// Each step counts as one check beside the tests, so that a failing one cannot hide behind them.
const steps = [
  ["lint", "biome", ["check", "--error-on-warnings"]],
  ["build and typecheck", "turbo", ["run", "generate", "build", "typecheck", "--output-logs=errors-only"]],
];
const failedSteps = steps.filter(([name, command, args]) => {
  console.log(`\n— ${name}`);
  return run(command, args) !== 0;
});

console.log("\n— tests");
const status = run("vitest", ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${REPORT}`]);
const report = existsSync(REPORT)
  ? JSON.parse(readFileSync(REPORT, "utf8"))
  : { numPassedTests: 0, numFailedTests: 1, numPendingTests: 0, numTodoTests: 0 };

const broken = status !== 0 && report.numFailedTests === 0 ? 1 : 0;
const passed = report.numPassedTests + steps.length - failedSteps.length;
const failed = report.numFailedTests + failedSteps.length + broken;
const skipped = report.numPendingTests + report.numTodoTests;

for (const [name] of failedSteps) console.log(`FAILED: ${name}`);
for (const line of leftOut()) console.log(`left out: ${line}`);
console.log(`${passed} passed, ${failed} failed${skipped === 0 ? "" : `, ${skipped} skipped`}`);
process.exit(failed === 0 ? 0 : 1);
