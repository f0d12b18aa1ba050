import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { files, manifestOf, packages, ROOT, read, sources } from "../src/repository.ts";

const HARD_LIMIT = 350;

/** Which packages a package may use at run time. */
const ARROWS: Record<string, string[]> = {
  "packages/domain": [],
  "packages/rules": ["@dengta/domain"],
  "packages/exports": ["@dengta/domain", "@dengta/rules"],
  "apps/web": ["@dengta/domain", "@dengta/rules"],
  "apps/api": ["@dengta/domain", "@dengta/exports", "@dengta/migrate", "@dengta/rules"],
};

describe("every package", () => {
  it.each(packages)("%s says what it is for, under the same licence", (path) => {
    expect(manifestOf(path).license).toBe("Apache-2.0");
    expect(existsSync(join(ROOT, path, "README.md"))).toBe(true);
  });

  it.each(Object.keys(ARROWS))("%s depends only on what lies below it", (path) => {
    const { dependencies = {} } = manifestOf(path);
    const own = Object.keys(dependencies).filter((name) => name.startsWith("@dengta/"));
    expect(own.sort()).toEqual(ARROWS[path]);
  });
});

describe("source files", () => {
  it("stay below the hard limit of lines", () => {
    const long = sources.filter((path) => read(path).split("\n").length > HARD_LIMIT);
    expect(long).toEqual([]);
  });
});

describe("decisions", () => {
  const decisions = files.filter((path) => /^docs\/decisions\/\d{4}-.*\.md$/.test(path));
  it.each(decisions)("%s names what enforces it", (path) => {
    expect(read(path)).toMatch(/Enforced by:/);
  });
});
