import { describe, expect, it } from "vitest";
import { writeBundle, writeFu1, writeFu4, writeMainPlan } from "../src/index.ts";
import { samplePlan } from "./fixtures/sample-plan.ts";
import { part } from "./support/package-parts.ts";

async function bundleOf(): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of writeBundle({ plan: samplePlan() })) pieces.push(piece);
  return Buffer.concat(pieces);
}

const later = () => new Promise((done) => setTimeout(done, 2100));

describe("equal plans give equal bytes", () => {
  it("for every file of a plan, though time passes", async () => {
    const first = await bundleOf();
    await later();
    expect(Buffer.compare(await bundleOf(), first)).toBe(0);
  }, 60_000);

  it("and carry a time only where one is given", async () => {
    const none = part(await writeFu4(samplePlan(), "i1"), "docProps/core.xml");
    expect(none).not.toContain("dcterms:created>");
    const generatedAt = new Date("2022-09-01T02:03:04.567Z");
    const core = part(await writeMainPlan(samplePlan(), { generatedAt }), "docProps/core.xml");
    expect(core).toContain(">2022-09-01T02:03:04Z<");
    expect(core).toContain("<dc:title>2022年浙江省中小企业数字化转型试点实施方案</dc:title>");
  });

  it("and differ by the version they carry", async () => {
    const [a, b] = [await writeFu1(samplePlan()), await writeFu1(samplePlan(), { versionCode: "v1" })];
    expect(Buffer.compare(a, b)).not.toBe(0);
  });
});
