import { describe, expect, it } from "vitest";
import { manifestOf, PUBLIC_CODE, RELEASED_PACKAGES, read } from "../src/files.ts";

const { version } = manifestOf(".");
const changesets: { fixed: string[][]; ignore: string[] } = JSON.parse(read(".changeset/config.json"));

describe("a released package", () => {
  it.each(RELEASED_PACKAGES)("%s has the product's version and a changelog that begins with it", (folder) => {
    const manifest = manifestOf(folder);
    const changelog = read(`${folder}/CHANGELOG.md`);
    expect(manifest.version).toBe(version);
    expect(changelog.startsWith(`# ${manifest.name}\n`)).toBe(true);
    expect(/^## (\S+)$/m.exec(changelog)?.[1]).toBe(version);
    // Those who install a package from a registry get its changelog with it.
    if (manifest.private !== true) expect(manifest.files).toContain("CHANGELOG.md");
  });

  it("moves together with the others", () => {
    const names = RELEASED_PACKAGES.map((folder) => manifestOf(folder).name);
    expect(changesets.fixed.map((group) => group.toSorted())).toEqual([names.toSorted()]);
  });

  it("is the version that the catalogue card names", () => {
    expect(read(PUBLIC_CODE)).toContain(`\nsoftwareVersion: ${version}\n`);
  });
});
