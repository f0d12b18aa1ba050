import type { PlanDocument } from "@dengta/domain";
import type { Fu1Table } from "@dengta/exports";
import { industryKey } from "./find.ts";
import type { ImportPreview } from "./types.ts";

/** 附1: industries are added; what the workbook lacks is only named, never removed with all that hangs on it. */
export function previewIndustries(table: Fu1Table, document: PlanDocument): ImportPreview {
  const known = new Set(document.industries.map(({ name }) => industryKey(name)));
  const seen = new Set<string>();
  const rows = table.rows.map(({ industry }, index) => {
    const key = industryKey(industry);
    const status = seen.has(key)
      ? ("skipped" as const)
      : known.has(key)
        ? ("same" as const)
        : ("new" as const);
    seen.add(key);
    return { name: industry, cell: table.cells[index]?.industry ?? null, status, changes: [] };
  });
  const removed = document.industries
    .filter(({ name }) => !seen.has(industryKey(name)))
    .map(({ id, name }) => ({ id, name }));
  return { target: "industries", issues: table.issues, rows, removed };
}
