import { builder } from "../../schema/builder.ts";
import { SeverityType } from "../../schema/enums.ts";
import { previewImport } from "./import.service.ts";
import { fromColumn } from "./import.stored.ts";
import {
  IMPORT_STATUSES,
  type ImportChange,
  type ImportIssue,
  type ImportPreview,
  type ImportRemoval,
  type ImportRow,
} from "./preview/index.ts";

const WorkbookTableType = builder.enumType("WorkbookTable", {
  values: ["fu1", "fu3", "fu4", "fu5"] as const,
});

const ImportStatusType = builder.enumType("ImportStatus", {
  description: "What applying would do to the row. skipped: listed twice.",
  values: IMPORT_STATUSES,
});

const ChangeType = builder.objectRef<ImportChange>("ImportChange").implement({
  fields: (t) => ({
    field: t.exposeString("field"),
    before: t.exposeString("before", { nullable: true }),
    after: t.exposeString("after", { nullable: true }),
    cell: t.exposeString("cell", { nullable: true }),
  }),
});

const RowType = builder.objectRef<ImportRow>("ImportRow").implement({
  fields: (t) => ({
    name: t.exposeString("name"),
    cell: t.exposeString("cell", { nullable: true }),
    status: t.expose("status", { type: ImportStatusType }),
    changes: t.field({
      type: [ChangeType],
      complexity: { multiplier: 1 },
      resolve: ({ changes }) => [...changes],
    }),
  }),
});

const IssueType = builder.objectRef<ImportIssue>("ImportIssue").implement({
  description: "Its cell is left as it is in the plan; the rest can be applied.",
  fields: (t) => ({
    code: t.exposeString("code"),
    severity: t.expose("severity", { type: SeverityType }),
    sheet: t.exposeString("sheet", { nullable: true }),
    cell: t.exposeString("cell", { nullable: true }),
    message: t.exposeString("message"),
  }),
});

const RemovalType = builder.objectRef<ImportRemoval>("ImportRemoval").implement({
  fields: (t) => ({ id: t.exposeID("id"), name: t.exposeString("name") }),
});

const PreviewType = builder.objectRef<ImportPreview>("ImportPreview").implement({
  fields: (t) => ({
    target: t.string({
      nullable: true,
      description: "industries, enterprises, kpi; null: nothing can be applied, the last issue says why.",
      resolve: ({ target }) => target,
    }),
    industryId: t.id({
      nullable: true,
      resolve: (preview) => (preview.target === "enterprises" ? preview.industryId : null),
    }),
    platformId: t.id({
      nullable: true,
      resolve: (preview) => (preview.target === "kpi" ? preview.platformId : null),
    }),
    rows: t.field({ type: [RowType], complexity: { multiplier: 1 }, resolve: ({ rows }) => [...rows] }),
    issues: t.field({
      type: [IssueType],
      complexity: { multiplier: 1 },
      resolve: ({ issues }) => [...issues],
    }),
    removed: t.field({
      type: [RemovalType],
      description: "Rows of the plan that the workbook does not have.",
      complexity: { multiplier: 1 },
      resolve: ({ removed }) => [...removed],
    }),
    newCount: t.int({ resolve: ({ rows }) => rows.filter(({ status }) => status === "new").length }),
    changedCount: t.int({ resolve: ({ rows }) => rows.filter(({ status }) => status === "changed").length }),
    removedCount: t.int({ resolve: ({ removed }) => removed.length }),
    errorCount: t.int({
      resolve: ({ issues }) => issues.filter(({ severity }) => severity === "error").length,
    }),
  }),
});

interface TableHead {
  readonly index: number;
  readonly table: "fu1" | "fu3" | "fu4" | "fu5";
  readonly sheet: string;
  readonly rows: number;
}

const TableHeadType = builder.objectRef<TableHead>("WorkbookTableHead").implement({
  fields: (t) => ({
    index: t.exposeInt("index"),
    table: t.expose("table", { type: WorkbookTableType }),
    sheet: t.exposeString("sheet"),
    rows: t.exposeInt("rows"),
  }),
});

export const ImportType = builder.prismaNode("Import", {
  id: { field: "id" },
  name: "WorkbookImport",
  description: "A workbook that was read and waits to be applied.",
  authScopes: ({ planId }) => ({ planContent: planId, permission: "plan:import" }),
  fields: (t) => ({
    planId: t.exposeID("planId"),
    fileName: t.exposeString("fileName"),
    sha256: t.exposeString("sha256"),
    table: t.expose("table", { type: WorkbookTableType }),
    tables: t.field({
      type: [TableHeadType],
      description: "All tables of the workbook; import another one by uploading again with its index.",
      resolve: ({ parsed }) =>
        fromColumn(parsed).tables.map(({ table, sheet, rows }, index) => ({
          index,
          table,
          sheet,
          rows: rows.length,
        })),
    }),
    createdAt: t.field({ type: "DateTime", resolve: (row) => row.createdAt.toISOString() }),
    appliedAt: t.field({
      type: "DateTime",
      nullable: true,
      resolve: (row) => row.appliedAt?.toISOString() ?? null,
    }),
    preview: t.field({
      type: PreviewType,
      description: "Against the plan as it stands now.",
      complexity: 50,
      resolve: ({ id }, _args, { db }) => previewImport(db, id),
    }),
  }),
});
