import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROOT } from "../src/repository.ts";

const REFUSED = [
  ["packages/domain/src", 'import "node:fs";'],
  ["packages/domain/src", 'import "@dengta/rules";'],
  ["packages/rules/src", 'import "@dengta/exports";'],
  ["packages/rules/src", "export const today = new Date();"],
  ["packages/exports/src", 'import "@dengta/demo";'],
  ["apps/web/src", 'import "@dengta/exports";'],
  ["apps/web/src/features", 'import "../plan/checks.ts";'],
  ["apps/api/src/modules", 'import "@pothos/core";'],
  ["apps/api/src/modules", 'import "../../schema/builder.ts";'],
] as const;

describe("the linter", () => {
  const scratches = new Map<string, string>();
  let refusals: { category: string; location: { path: string } }[];

  // One run for all samples: each run reads the whole repository to look for import cycles.
  beforeAll(() => {
    for (const [folder, code] of REFUSED) {
      // Hidden and ignored: neither the compiler nor a task that runs meanwhile sees it.
      const scratch = mkdtempSync(join(ROOT, folder, ".lint-"));
      scratches.set(folder + code, scratch);
      // The name is that of a service, so that its stricter rule applies where there is one.
      writeFileSync(join(scratch, "sample.service.ts"), `${code}\n`);
    }
    const args = ["lint", "--vcs-enabled=false", "--reporter=json", "--max-diagnostics=none"];
    const { stdout } = spawnSync("biome", [...args, ...scratches.values()], { cwd: ROOT, encoding: "utf8" });
    refusals = JSON.parse(stdout).diagnostics;
  });
  afterAll(() => {
    for (const scratch of scratches.values()) rmSync(scratch, { recursive: true });
  });

  it.each(REFUSED)("refuses in %s: %s", (folder, code) => {
    const scratch = relative(ROOT, scratches.get(folder + code) ?? "");
    const here = refusals.filter(({ location }) => location.path.startsWith(`${scratch}/`));
    expect(here.map(({ category }) => category).join()).toMatch(/noRestricted(Imports|Globals)/);
  });
});
