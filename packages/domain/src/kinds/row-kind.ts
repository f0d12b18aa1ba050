/** Kinds of rows that a plan is made of. Snapshots, imports and the change log name rows by these words. */
export const ROW_KINDS = [
  "section",
  "industry",
  "problem",
  "scenario",
  "platform",
  "solution",
  "price",
  "enterprise",
  "kpiValue",
  "evidence",
] as const;
export type RowKind = (typeof ROW_KINDS)[number];
