import { InvalidInputError } from "../../kernel/errors.ts";
import { newRowId } from "../../kernel/ids.ts";
import type { RowWrite } from "../../write/index.ts";
import type { ImportPreview } from "./preview/index.ts";

const WRITE = { parentId: null, texts: {}, remove: false } as const;

/** What applying a preview writes, as the one write takes it. New rows have revision 0, others whatever they have. */
export function writesOf(planId: string, preview: ImportPreview, removeMissing: boolean): RowWrite[] {
  switch (preview.target) {
    case null:
      throw new InvalidInputError(preview.issues.at(-1)?.message ?? "该文件无法导入", "IMPORT_HAS_NO_TARGET");
    case "industries":
      return preview.rows
        .filter(({ status }) => status === "new")
        .map(({ name }) => ({
          ...{ kind: "industry", id: newRowId("industry"), expectedRevision: 0 },
          ...{ ...WRITE, parentId: planId, texts: { name } },
        }));
    case "kpi":
      return preview.rows
        .filter(({ changes }) => changes.length > 0)
        .map(({ indicatorId, fields, status }) => ({
          ...{ kind: "kpiValue", id: `${preview.platformId}/${indicatorId}` },
          expectedRevision: status === "new" ? 0 : null,
          ...{ ...WRITE, parentId: preview.platformId, texts: fields },
        }));
    case "enterprises":
      return [...enterpriseWrites(preview), ...(removeMissing ? removals(preview) : [])];
  }
}

type Enterprises = Extract<ImportPreview, { target: "enterprises" }>;

function enterpriseWrites({ industryId, rows }: Enterprises): RowWrite[] {
  return rows
    .filter(({ status }) => status === "new" || status === "changed")
    .map(({ id, fields }) => ({
      ...{ kind: "enterprise", id: id ?? newRowId("enterprise"), expectedRevision: id === null ? 0 : null },
      ...{ ...WRITE, parentId: industryId, texts: fields },
    }));
}

function removals({ removed }: Enterprises): RowWrite[] {
  return removed.map(({ id }) => ({
    ...WRITE,
    kind: "enterprise",
    id,
    expectedRevision: null,
    remove: true,
  }));
}
