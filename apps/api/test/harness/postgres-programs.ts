import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

const ROOT = "/usr/lib/postgresql";

/** Folder of the newest PostgreSQL's programs; null when none is installed. */
export function findPostgres(): string | null {
  const versions = existsSync(ROOT) ? readdirSync(ROOT).sort((a, b) => Number(b) - Number(a)) : [];
  return (
    versions.map((version) => join(ROOT, version, "bin")).find((bin) => existsSync(join(bin, "initdb"))) ??
    null
  );
}

export const whyLeftOut = "left out: neither TEST_DATABASE_URL nor PostgreSQL's programs";
