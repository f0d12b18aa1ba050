/** Cells of a row of 附5 that people fill in; text goes through `readKpiValue` of the domain. */
export const KPI_FIELDS = ["baseline", "target", "actual"] as const;
export type KpiField = (typeof KPI_FIELDS)[number];
