import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { assessKpis, type KpiInput } from "../src/index.ts";

const FOLDER = new URL("cases/kpi/", import.meta.url);

interface KpiCase {
  readonly input: KpiInput;
  readonly expected: object;
}

describe("assessKpis gives the customer's answers", () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith(".json"));

  test("there are cases to run", () => expect(files.length).toBeGreaterThanOrEqual(5));

  test.each(files)("%s", (name) => {
    const { input, expected } = JSON.parse(readFileSync(new URL(name, FOLDER), "utf8")) as KpiCase;
    expect(assessKpis(input)).toMatchObject(expected);
  });
});
