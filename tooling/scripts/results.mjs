// What the packages' test runs left behind, fresh or restored from the cache.
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

const ROOMS = ["packages", "apps", "tooling"];
const RESULTS = "test-results";

function packageFolders(root) {
  return ROOMS.filter((room) => existsSync(join(root, room)))
    .flatMap((room) => readdirSync(join(root, room)).map((name) => join(room, name)))
    .filter((folder) => existsSync(join(root, folder, "package.json")));
}

/** Removes the results of earlier runs, so that none of them is counted. */
export function forgetResults(root) {
  for (const folder of packageFolders(root))
    rmSync(join(root, folder, RESULTS), { recursive: true, force: true });
}

/** How many files of results a package owes: one for each of its test scripts. */
function owed(root, folder) {
  const { scripts = {} } = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
  return Object.keys(scripts).filter((name) => /^test(:|$)/.test(name)).length;
}

function reportsOf(root, folder) {
  const results = join(root, folder, RESULTS);
  if (!existsSync(results)) return [];
  const files = readdirSync(results).filter((name) => name.endsWith(".json"));
  return files.map((name) => JSON.parse(readFileSync(join(results, name), "utf8")));
}

/** A file that cannot be loaded has no tests that could fail: it counts as one. */
function unloaded({ status, assertionResults }) {
  return status === "failed" && assertionResults.length === 0;
}

/**
 * The counts of all packages together. `missing` are the packages with fewer results than test scripts:
 * they broke before they could count, and each is one failure more.
 */
export function addUp(root) {
  const folders = packageFolders(root);
  const reports = folders.flatMap((folder) => reportsOf(root, folder));
  const missing = folders.filter((folder) => reportsOf(root, folder).length < owed(root, folder));
  const sum = (of) => reports.reduce((total, report) => total + of(report), 0);
  return {
    passed: sum((report) => report.numPassedTests),
    failed:
      sum((report) => report.numFailedTests + report.testResults.filter(unloaded).length) + missing.length,
    skipped: sum((report) => report.numPendingTests + report.numTodoTests),
    missing,
  };
}
