import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

/** The schema as the API serves it, and as the last release served it. */
export const SCHEMA = "apps/api/schema.graphql";
export const RELEASED_SCHEMA = "apps/api/schema.released.graphql";

/** The changeset that names what the schema breaks. */
export const SCHEMA_CHANGESET = ".changeset/api-schema.md";

export const PUBLIC_CODE = "publiccode.yml";

/** Packages that are released, always together and under one version. */
export const RELEASED_PACKAGES = [
  "packages/domain",
  "packages/rules",
  "packages/exports",
  "tooling/migrate",
  "apps/api",
  "apps/web",
] as const;

/** Text of a file named from the root; null when there is none. */
export function readIfAny(path: string): string | null {
  const file = join(ROOT, path);
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}

/** Text of a file named from the root. Throws when there is none. */
export function read(path: string): string {
  return readFileSync(join(ROOT, path), "utf8");
}

/** Writes a file named from the root; null removes it. */
export function write(path: string, text: string | null): void {
  if (text === null) rmSync(join(ROOT, path), { force: true });
  else writeFileSync(join(ROOT, path), text);
}

/** Manifest of a folder named from the root. */
export function manifestOf(folder: string): {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly files?: readonly string[];
} {
  return JSON.parse(read(`${folder}/package.json`));
}
