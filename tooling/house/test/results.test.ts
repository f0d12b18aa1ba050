import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { addUp, forgetResults } from "../../scripts/results.mjs";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "dengta-results-"));
});
afterEach(() => rmSync(root, { recursive: true }));

function addPackage(folder: string, scripts: Readonly<Record<string, string>>): void {
  mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, folder, "package.json"), JSON.stringify({ scripts }));
}

function addReport(folder: string, name: string, report: object): void {
  const none = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] };
  mkdirSync(join(root, folder, "test-results"), { recursive: true });
  writeFileSync(join(root, folder, "test-results", `${name}.json`), JSON.stringify({ ...none, ...report }));
}

describe("the counts of npm test", () => {
  it("are those of every package and every kind of run together", () => {
    addPackage("packages/domain", { test: "vitest run" });
    addPackage("apps/api", { test: "vitest run", "test:postgres": "vitest run" });
    addReport("packages/domain", "domain", { numPassedTests: 3 });
    addReport("apps/api", "pglite", { numPassedTests: 4, numFailedTests: 1 });
    addReport("apps/api", "postgres", { numPassedTests: 5, numPendingTests: 1, numTodoTests: 1 });
    expect(addUp(root)).toEqual({ passed: 12, failed: 1, skipped: 2, missing: [] });
  });

  it("hold a failure for a package that broke before it could count, in one of its runs too", () => {
    addPackage("packages/domain", { test: "vitest run" });
    addPackage("apps/api", { test: "vitest run", "test:postgres": "vitest run" });
    addReport("apps/api", "pglite", { numPassedTests: 4 });
    expect(addUp(root)).toEqual({
      passed: 4,
      failed: 2,
      skipped: 0,
      missing: ["packages/domain", "apps/api"],
    });
  });

  it("hold a failure for a file of tests that cannot be loaded", () => {
    addPackage("apps/web", { test: "vitest run" });
    const testResults = [{ status: "failed", assertionResults: [] }];
    addReport("apps/web", "web", { numPassedTests: 2, testResults });
    expect(addUp(root)).toMatchObject({ passed: 2, failed: 1 });
  });

  it("never hold the results of an earlier run", () => {
    addPackage("apps/web", { test: "vitest run" });
    addReport("apps/web", "web", { numPassedTests: 2 });
    forgetResults(root);
    expect(addUp(root)).toEqual({ passed: 0, failed: 1, skipped: 0, missing: ["apps/web"] });
  });
});
