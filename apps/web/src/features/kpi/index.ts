export { KpiPage } from "./kpi-page.tsx";
export { kpiRows } from "./kpi-rows.ts";
export { KpiTable } from "./kpi-table.tsx";
