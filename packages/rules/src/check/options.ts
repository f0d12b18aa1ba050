/** Thresholds of hints. No document sets them: an administrator may. */
export interface CheckOptions {
  /** Platforms per industry above which a hint is due. */
  readonly maximumPlatformsPerIndustry: number;
  /** Firms of one industry whose cost is exactly where the cap begins: a hint from this many … */
  readonly costsAtCapMinimum: number;
  /** … and from this share of the costs known, in basis points. */
  readonly costsAtCapShareBps: number;
  /** 附1 has five rows and no "……". */
  readonly maximumIndustries: number;
}

export const DEFAULT_CHECK_OPTIONS: CheckOptions = {
  maximumPlatformsPerIndustry: 3,
  costsAtCapMinimum: 3,
  costsAtCapShareBps: 2000,
  maximumIndustries: 5,
};
