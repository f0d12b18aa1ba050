import { createHash } from "node:crypto";
import { blankPlan, REGIONS } from "@dengta/domain";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { type BundleProgress, MANIFEST_NAME, writeBundle } from "../src/index.ts";
import { samplePlan } from "./fixtures/sample-plan.ts";

async function filesOf(pieces: AsyncIterable<Uint8Array>) {
  const chunks: Uint8Array[] = [];
  for await (const piece of pieces) chunks.push(piece);
  return unzipSync(new Uint8Array(Buffer.concat(chunks)));
}

describe("a bundle", () => {
  it("of one unit lists every file with its hash, version, template and rule set", async () => {
    const seen: BundleProgress[] = [];
    const files = await filesOf(
      writeBundle({ plan: samplePlan(), versionCode: "ZJ-2022-v1" }, { onProgress: (p) => seen.push(p) }),
    );
    const { [MANIFEST_NAME]: manifest, ...others } = files;
    const said = JSON.parse(strFromU8(manifest ?? new Uint8Array()));
    expect(said.files.map(({ path }: { path: string }) => path)).toEqual(Object.keys(others));
    for (const { path, sha256, versionCode, rulesetId } of said.files) {
      expect(
        createHash("sha256")
          .update(others[path] ?? "")
          .digest("hex"),
      ).toBe(sha256);
      expect([versionCode, rulesetId]).toEqual(["ZJ-2022-v1", "pilot-2022"]);
    }
    expect(seen.at(-1)).toMatchObject({ done: said.files.length, total: said.files.length });
  });

  it("of all 37 units takes them one at a time, each into a folder of its own", {
    timeout: 120_000,
  }, async () => {
    let open = 0;
    let most = 0;
    async function* units() {
      for (const { code } of REGIONS) {
        open += 1;
        most = Math.max(most, open);
        yield { plan: blankPlan(samplePlan().batch, code) };
        open -= 1;
      }
    }
    const files = await filesOf(writeBundle(units()));
    const folders = new Set(Object.keys(files).map((name) => name.split("/")[0]));
    expect(folders.size).toBe(REGIONS.length + 1);
    expect(most).toBe(1);
  });
});
