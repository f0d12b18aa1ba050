import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const HARD_LIMIT = 350;

const tracked = execFileSync("git", ["ls-files"], { cwd: ROOT, encoding: "utf8" }).split("\n");
const sources = tracked.filter(
  (path) => /\.tsx?$/.test(path) && !/\.gen\.ts$/.test(path) && existsSync(join(ROOT, path)),
);
const read = (path: string) => readFileSync(join(ROOT, path), "utf8");

const packages = ["packages", "apps", "tooling"]
  .flatMap((folder) => readdirSync(join(ROOT, folder)).map((name) => `${folder}/${name}`))
  .filter((path) => existsSync(join(ROOT, path, "package.json")));

/** Which packages a package may use at run time. */
const ARROWS: Record<string, string[]> = {
  "packages/domain": [],
  "packages/rules": ["@dengta/domain"],
  "packages/exports": ["@dengta/domain", "@dengta/rules"],
  "apps/web": ["@dengta/domain", "@dengta/rules"],
  "apps/api": ["@dengta/demo", "@dengta/domain", "@dengta/exports", "@dengta/migrate", "@dengta/rules"],
};

describe("every package", () => {
  it.each(packages)("%s says what it is for, under the same licence", (path) => {
    const manifest = JSON.parse(read(`${path}/package.json`));
    expect(manifest.license).toBe("Apache-2.0");
    expect(existsSync(join(ROOT, path, "README.md"))).toBe(true);
  });

  it.each(Object.keys(ARROWS))("%s depends only on what lies below it", (path) => {
    const { dependencies = {} } = JSON.parse(read(`${path}/package.json`));
    const own = Object.keys(dependencies).filter((name) => name.startsWith("@dengta/"));
    expect(own.sort()).toEqual(ARROWS[path]);
  });
});

describe("the linter", () => {
  it.each([
    ["packages/domain/src", 'import "node:fs";'],
    ["packages/domain/src", 'import "@dengta/rules";'],
    ["packages/rules/src", 'import "@dengta/exports";'],
    ["packages/rules/src", "export const today = new Date();"],
    ["packages/exports/src", 'import "@dengta/demo";'],
    ["apps/web/src", 'import "@dengta/exports";'],
    ["apps/web/src/features", 'import "../plan/checks.ts";'],
    ["apps/api/src/modules", 'import "@pothos/core";'],
    ["apps/api/src/modules", 'import "../../schema/builder.ts";'],
  ])("refuses in %s: %s", (folder, code) => {
    const scratch = mkdtempSync(join(ROOT, folder, "lint-"));
    try {
      // The name is that of a service, so that its stricter rule applies where there is one.
      writeFileSync(join(scratch, "sample.service.ts"), `${code}\n`);
      const result = spawnSync("biome", ["lint", "--vcs-enabled=false", scratch], {
        cwd: ROOT,
        encoding: "utf8",
      });
      expect(result.stdout + result.stderr).toMatch(/noRestricted(Imports|Globals)/);
      expect(result.status).not.toBe(0);
    } finally {
      rmSync(scratch, { recursive: true });
    }
  });
});

describe("source files", () => {
  it("stay below the hard limit of lines", () => {
    const long = sources.filter((path) => read(path).split("\n").length > HARD_LIMIT);
    expect(long).toEqual([]);
  });
});

describe("decisions", () => {
  const decisions = tracked.filter((path) => /^docs\/decisions\/\d{4}-.*\.md$/.test(path));
  it.each(decisions)("%s names what enforces it", (path) => {
    expect(read(path)).toMatch(/Enforced by:/);
  });
});
