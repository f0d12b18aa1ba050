import type { FindingCode, RowTexts, Severity } from "@dengta/domain";

/** What applying one row of a workbook would do. `skipped`: listed twice. */
export const IMPORT_STATUSES = ["new", "changed", "same", "skipped"] as const;
export type ImportStatus = (typeof IMPORT_STATUSES)[number];

export interface ImportChange {
  readonly field: string;
  /** As stored; null where blank. */
  readonly before: string | null;
  readonly after: string | null;
  readonly cell: string | null;
}

export interface ImportRow {
  readonly name: string;
  readonly cell: string | null;
  readonly status: ImportStatus;
  readonly changes: readonly ImportChange[];
}

/** A row of 附3 or 附4 with what is to be written for it. */
export interface EnterpriseImportRow extends ImportRow {
  /** null: a new firm. */
  readonly id: string | null;
  /** Flat field → text as typed. */
  readonly fields: RowTexts;
}

export interface KpiImportRow extends ImportRow {
  readonly indicatorId: string;
  readonly fields: RowTexts;
}

/** Something in the workbook that a person has to put right; the rest can be applied. */
export interface ImportIssue {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly message: string;
}

export interface ImportRemoval {
  readonly id: string;
  readonly name: string;
}

interface PreviewBase {
  readonly issues: readonly ImportIssue[];
  /** Rows of the plan that the workbook does not have. */
  readonly removed: readonly ImportRemoval[];
}

/** What applying a workbook would do. `target` says what is written to; null: nothing can be. */
export type ImportPreview = PreviewBase &
  (
    | { readonly target: "industries"; readonly rows: readonly ImportRow[] }
    | {
        readonly target: "enterprises";
        readonly industryId: string;
        readonly rows: readonly EnterpriseImportRow[];
      }
    | { readonly target: "kpi"; readonly platformId: string; readonly rows: readonly KpiImportRow[] }
    | { readonly target: null; readonly rows: readonly ImportRow[] }
  );
