import { posix } from "node:path";
import { describe, expect, it } from "vitest";
import { files, manifestOf, packages, read, sources } from "../src/repository.ts";
import { plannedTasks } from "../src/tasks.ts";

const UNSET = {
  DENGTA_TEST_CHROMIUM: "none",
  DENGTA_TEST_OFFICE: "none",
  DENGTA_TEST_POSTGRES: "none",
  CHROMIUM_PATH: "",
  TEST_DATABASE_URL: "",
};
const before = plannedTasks(UNSET);
const hashes = new Map(before.map(({ taskId, hash }) => [taskId, hash]));

describe("a stored result", () => {
  it.each([
    ["DENGTA_TEST_CHROMIUM", ["@dengta/browser#test"]],
    ["CHROMIUM_PATH", ["@dengta/browser#test"]],
    ["DENGTA_TEST_OFFICE", ["@dengta/exports#test"]],
    ["DENGTA_TEST_POSTGRES", ["@dengta/api#test:postgres"]],
    ["TEST_DATABASE_URL", ["@dengta/api#test:postgres"]],
  ])("stops counting when a program comes or goes: %s", (variable, affected) => {
    const after = plannedTasks({ ...UNSET, [variable]: "/somewhere/else" });
    const changed = after.filter(({ taskId, hash }) => hash !== hashes.get(taskId));
    expect(changed.filter(({ taskId }) => / |#test/.test(taskId)).map(({ taskId }) => taskId)).toEqual(
      affected,
    );
  });

  it("covers what a package reads outside its folder and the packages that it uses", () => {
    const outside = packages.flatMap((folder) => readElsewhere(folder).map((path) => ({ folder, path })));
    const unknown = outside.filter(({ folder, path }) => !covered(folder, path));
    expect(unknown).toEqual([]);
    // Otherwise the search above finds nothing and proves nothing.
    expect(outside).toContainEqual({ folder: "apps/web", path: "apps/api/schema.graphql" });
  });

  it("exists for every package that has tests", () => {
    const tested = packages.filter((folder) => sources.some((path) => isTestOf(path, folder)));
    expect(tested.filter((folder) => manifestOf(folder).scripts?.test !== "vitest run")).toEqual([]);
  });
});

const isTestOf = (path: string, folder: string) =>
  path.startsWith(`${folder}/`) && /\.test\.tsx?$/.test(path);

/** Files and folders of the repository that the sources of a package name by a path out of it. */
function readElsewhere(folder: string): string[] {
  const named = sources
    .filter((path) => path.startsWith(`${folder}/`))
    .flatMap((path) =>
      [...read(path).matchAll(/new URL\(\s*"(\.\.?\/[^"]+)",\s*import\.meta\.url/g)].map(([, target = ""]) =>
        posix.join(posix.dirname(path), target),
      ),
    );
  return [...new Set(named)].filter(
    (path) => !path.startsWith(`${folder}/`) && path !== `${folder}` && isTracked(path),
  );
}

const isTracked = (path: string) =>
  path === "." || files.some((file) => file === path || file.startsWith(`${path}/`));

/** A package that looks at the whole repository says in its turbo.json what of it counts. */
function covered(folder: string, path: string): boolean {
  if (path === "." || path === "./") return files.includes(`${folder}/turbo.json`);
  if (uses(folder).some((used) => `${path}/`.startsWith(`${used}/`))) return true;
  const task = before.find(({ taskId }) => taskId === `${manifestOf(folder).name}#test`);
  return Object.keys(task?.inputs ?? {}).some((input) => posix.join(folder, input) === path);
}

/** Folders of the workspace packages below a package, at any depth. */
function uses(folder: string): string[] {
  const { dependencies = {}, devDependencies = {} } = manifestOf(folder);
  const direct = packages.filter(
    (other) => manifestOf(other).name in { ...dependencies, ...devDependencies },
  );
  return [...new Set(direct.flatMap((other) => [other, ...uses(other)]))];
}
