export { kpiRows } from "./kpi-rows.ts";
export { KpiTable } from "./kpi-table.tsx";
