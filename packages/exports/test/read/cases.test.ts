import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readWorkbook } from "../../src/index.ts";

const CASES = join(import.meta.dirname, "../cases/workbooks");
const EXPECTED = ".expected.json";

describe("workbooks that other programs wrote", () => {
  const files = readdirSync(CASES);
  const names = files.filter((name) => name.endsWith(EXPECTED)).map((name) => name.slice(0, -EXPECTED.length));

  it.each(names)("%s reads as worked out by hand", async (name) => {
    const workbook = files.find((file) => /\.(xlsx|xls|ods)$/.test(file) && file.startsWith(`${name}.`));
    const expected = JSON.parse(readFileSync(join(CASES, name + EXPECTED), "utf8"));
    const reading = await readWorkbook(readFileSync(join(CASES, workbook ?? "")));
    const { rows, issues, ...rest } = expected;
    expect(reading).toMatchObject(rest);
    expect(reading.rows).toEqual(rows);
    expect(reading.issues.map(({ code, cell }) => ({ code, cell }))).toEqual(issues);
  });
});
