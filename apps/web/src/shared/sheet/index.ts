export type * from "./contract.ts";
export { parseBlock, printBlock } from "./core/clipboard.ts";
export type { CellAddress, CellChange } from "./core/grid.ts";
export { createHistory, joined, type SheetHistory, type Step } from "./core/history.ts";
export {
  changeOf,
  insertionOf,
  moveOf,
  patched,
  patchStep,
  type RowPatch,
  removalOf,
  reversed,
} from "./core/patches.ts";
export {
  EMPTY_VIEW,
  FLAGGED,
  type SheetView,
  type ViewSearch,
  viewFromSearch,
  viewToSearch,
} from "./core/view.ts";
export { Sheet } from "./sheet.tsx";
