import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readWorkbook } from "../../src/index.ts";

const CASES = join(import.meta.dirname, "../cases");
const EXPECTED = ".expected.json";

/** Every workbook of a folder with the answer that lies beside it; one answer serves all formats of a workbook. */
function casesIn(folder: string): { readonly file: string; readonly expected: Record<string, unknown> }[] {
  const path = join(CASES, folder);
  return readdirSync(path)
    .filter((name) => /\.(?:xlsx|xls|ods)$/.test(name))
    .map((name) => {
      const answer = readFileSync(join(path, name.replace(/\.[^.]+$/, EXPECTED)), "utf8");
      return { file: join(path, name), expected: JSON.parse(answer) };
    });
}

describe.each(["workbooks", "offices"])("%s that other programs wrote", (folder) => {
  it.each(casesIn(folder))("$file reads as worked out by hand", async ({ file, expected }) => {
    const { table, rows, issues, tables, ...rest } = expected;
    const reading = await readWorkbook(readFileSync(file));
    if (tables !== undefined) expect(reading.tables.map(essence)).toEqual(tables);
    if (rows === undefined) return;
    expect(reading).toMatchObject({ table, ...rest });
    expect(reading.rows).toEqual(rows);
    expect(reading.issues.map(({ code, cell }) => ({ code, cell }))).toEqual(issues);
  });
});

function essence(table: Awaited<ReturnType<typeof readWorkbook>>["tables"][number]) {
  const { sheet, hidden, headerRow, year, titleIndustry, rows } = table;
  return {
    table: table.table,
    sheet,
    hidden,
    headerRow,
    year,
    titleIndustry,
    ...(table.table === "fu5"
      ? { platform: table.platform, otherIndicators: table.otherIndicators.map(({ name }) => name) }
      : {}),
    rows: rows.map((row) => Object.values(row)),
    issues: table.issues.map(({ code, cell }) => `${code} ${cell}`),
  };
}
