export { contextOfBatch } from "./catalogue.ts";
export { contextFor } from "./cells.ts";

export { ConflictBar } from "./conflict/conflict-bar.tsx";
export { FindingList } from "./findings/finding-list.tsx";

export { CellField } from "./form/cell-field.tsx";
export { HistoryButton } from "./history/history-button.tsx";
export { kpiCellOf } from "./kpi-cells.ts";
export { saveWords } from "./layout/save-state.tsx";
export { mayEditField } from "./may-edit.ts";
export {
  StoreProvider,
  useAddRow,
  useChecks,
  useMayEdit,
  usePlan,
  usePlanSnapshot,
} from "./plan-context.ts";

export { readServerRow, type ServerRow } from "./rows/read-rows.ts";
export { newRowId } from "./rows/row-id.ts";
export { fragmentName, rowFragments } from "./rows/selection.ts";
export {
  createPlanStore,
  localDrafts,
  type PlanStore,
  type RowEdit,
  type WriteSource,
} from "./store/index.ts";
export { LineLink } from "./tree/line-link.tsx";
export { lineStateOf } from "./tree/line-state.ts";
export { LINE_STATE_LABELS, StateSign } from "./tree/node-state.tsx";
export { type OutlineNode, outlineOf, pagesOf } from "./tree/outline.ts";
export { createWriter } from "./writer/write-rows.ts";
