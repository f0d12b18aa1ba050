import type { CapWords, FactSums, MeasureKey } from "@dengta/domain";
import type { BatchHead } from "../batch/index.ts";
import type { Axis } from "./axes.ts";
import type { CurrentSnapshot } from "./scope.ts";

export interface Sort {
  readonly measure: MeasureKey;
  readonly descending: boolean;
}

/** n and blanks beside every value. */
export type Basis = Pick<FactSums, "enterprises" | "costMissing" | "requestMissing">;

export interface ComparisonRow {
  readonly id: string;
  /** One per level of grouping. */
  readonly parts: readonly { readonly axis: Axis; readonly key: string; readonly label: string }[];
  /** Exact decimal text, in the order of the measures asked for; null is blank, never zero. */
  readonly values: readonly (string | null)[];
  readonly basis: Basis;
  /** 万元; null where the row is no platform's. Negative above the cap. */
  readonly headroom: string | null;
  readonly enterprise: EnterpriseLine | null;
}

/** A firm as its unit listed it. */
export interface EnterpriseLine {
  readonly snapshotId: string;
  readonly regionCode: string;
  readonly industry: string;
  readonly platformKey: string | null;
  readonly platformName: string;
  readonly uscc: string | null;
  /** Row of 附3, from 1. */
  readonly position: number;
  readonly asks: string | null;
  /** 万元; null without a cost. */
  readonly ceiling: string | null;
  readonly level: number | null;
  readonly targetLevel: number | null;
  /** Where else the current versions list it. */
  readonly otherListings: number;
}

export interface ComparisonTotal {
  readonly values: readonly (string | null)[];
  readonly basis: Basis;
  /** What the rows say twice and the total says once. Money in 万元. */
  readonly doubled: {
    readonly enterprises: number;
    readonly listings: number;
    readonly cost: string;
    readonly eligible: string;
    /** Lines of platforms beyond the distinct ones. */
    readonly platformLines: number;
  };
}

export interface Comparison {
  readonly batch: BatchHead;
  readonly caps: CapWords;
  readonly by: readonly Axis[];
  readonly measures: readonly MeasureKey[];
  /** The versions that the figures rest on. */
  readonly snapshots: readonly CurrentSnapshot[];
  readonly rows: readonly ComparisonRow[];
  readonly total: ComparisonTotal;
  readonly totalCount: number;
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}
