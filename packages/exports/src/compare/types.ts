import type { FindingCode, Severity } from "@dengta/domain";

/**
 * What a row of the file means for the plan.
 * - `moved`: the firm stands under another industry in the plan.
 * - `conflicting`: file and plan both changed it since the file was made, or the file says two things.
 */
export const ROW_CHANGES = ["new", "changed", "missing", "conflicting", "moved", "unchanged"] as const;
export type RowChange = (typeof ROW_CHANGES)[number];

/** One field: texts as a person would type them; null where blank. */
export interface FieldChange {
  /** Key of the field in the domain's row: "cost", "platformId"; "more.KEY" for a column that a template adds. */
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
  /** In the version that the file was made from; absent where that is not known. */
  readonly base?: string | null;
  /** Both sides changed it, to different values. */
  readonly conflict: boolean;
  readonly sheet: string | null;
  readonly cell: string | null;
}

export interface ComparedRow {
  readonly rowKind: "industry" | "enterprise" | "kpiValue";
  readonly kind: RowChange;
  /** Row in the plan; null for a new one. Of a kpiValue its indicator. */
  readonly id: string | null;
  /** Industry of a firm, platform of a value; null for an industry, and for a firm of an industry yet to be made. */
  readonly parentId: string | null;
  /** Name of the industry or platform above; "" for an industry. */
  readonly parentName: string;
  /** Industry that the firm stands under now; only where it moved. */
  readonly fromParentId?: string;
  readonly name: string;
  /** Where the file names the row; null for a row that is missing there. */
  readonly sheet: string | null;
  readonly cell: string | null;
  /** Only fields that differ. */
  readonly fields: readonly FieldChange[];
}

export interface CompareIssue {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly message: string;
}

/** Where a table of the file was taken to belong. */
export interface PlacedTable {
  /** Place in `WorkbookReading.tables`. */
  readonly index: number;
  readonly industryId: string | null;
  readonly industryName: string | null;
  readonly platformId: string | null;
  /** Why it is left out; null where it is compared. */
  readonly leftOut: "hiddenSheet" | "noIndustry" | "noPlatform" | null;
}

/** What a person says about where a table belongs, in place of what the file says. */
export interface TableChoice {
  readonly index: number;
  readonly industryId?: string | undefined;
  readonly platformId?: string | undefined;
  /** Takes a table of a hidden sheet in, or leaves any table out. */
  readonly include?: boolean | undefined;
}

export interface ImportComparison {
  readonly tables: readonly PlacedTable[];
  /** In the order of the file; what is missing there comes last. */
  readonly rows: readonly ComparedRow[];
  readonly counts: Readonly<Record<RowChange, number>>;
  /** Of the reading and of the comparison. */
  readonly issues: readonly CompareIssue[];
}
