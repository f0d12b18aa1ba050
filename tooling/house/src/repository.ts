import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

/** Text of a file named from the root. */
export function read(path: string): string {
  return readFileSync(join(ROOT, path), "utf8");
}

/** Files under version control that exist, and new ones that are not ignored. */
export const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
  cwd: ROOT,
  encoding: "utf8",
})
  .split("\n")
  .filter((path) => path !== "" && existsSync(join(ROOT, path)));

/** Source that people write. */
export const sources = files.filter((path) => /\.tsx?$/.test(path) && !/\.gen\.ts$/.test(path));

/** Folders of the workspace's packages, from the root. */
export const packages = ["packages", "apps", "tooling"]
  .flatMap((folder) => readdirSync(join(ROOT, folder)).map((name) => `${folder}/${name}`))
  .filter((path) => existsSync(join(ROOT, path, "package.json")));

/** What the tests read of a package.json. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly private?: boolean;
  readonly files?: readonly string[];
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** The manifest in a folder; the root's for ".". */
export function manifestOf(folder: string): Manifest {
  return JSON.parse(read(join(folder, "package.json")));
}
