import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { assessSubsidies, type SubsidyInput } from "../src/index.ts";

const FOLDER = new URL("cases/subsidy/", import.meta.url);

interface SubsidyCase {
  readonly input: SubsidyInput;
  readonly expected: object;
}

describe("assessSubsidies gives the customer's answers", () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith(".json"));

  test("there are cases to run", () => expect(files.length).toBeGreaterThanOrEqual(11));

  test.each(files)("%s", (name) => {
    const { input, expected } = JSON.parse(readFileSync(new URL(name, FOLDER), "utf8")) as SubsidyCase;
    expect(assessSubsidies(input)).toMatchObject(expected);
  });
});
