import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { manifestOf, packages, read } from "../src/repository.ts";

const FIXED = /^\d+\.\d+\.\d+/;

const { catalog }: { catalog: Record<string, string> } = parse(read("pnpm-workspace.yaml"));

const wanted = [".", ...packages].flatMap((folder) => {
  const { dependencies = {}, devDependencies = {} } = manifestOf(folder);
  return Object.entries({ ...dependencies, ...devDependencies })
    .filter(([name]) => !name.startsWith("@dengta/"))
    .map(([name, version]) => ({ folder, name, version }));
});
const users = Map.groupBy(wanted, ({ name }) => name);

describe("the catalog", () => {
  it("holds every version that two packages use", () => {
    const shared = [...users.values()].filter((uses) => uses.length > 1).flat();
    expect(shared.filter(({ version }) => version !== "catalog:")).toEqual([]);
  });

  it("holds nothing else", () => {
    expect(Object.keys(catalog).filter((name) => (users.get(name)?.length ?? 0) < 2)).toEqual([]);
  });
});

describe("versions", () => {
  it("are exact, so that an offline machine installs what was tried", () => {
    const all = wanted.map(({ folder, name, version }) => ({
      ...{ folder, name },
      version: version === "catalog:" ? (catalog[name] ?? "") : version,
    }));
    expect(all.filter(({ version }) => !FIXED.test(version))).toEqual([]);
  });
});
