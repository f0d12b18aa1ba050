import type { SheetRowData } from "../contract.ts";
import { fillingActions } from "./filling.ts";
import { findingActions } from "./finding.ts";
import type { LiveOf } from "./live.ts";
import { pastingActions } from "./pasting.ts";
import { rowActions } from "./rows.ts";
import { viewActions } from "./viewing.ts";
import { writingActions } from "./writing.ts";

/** Everything a person can do to a sheet, apart from the keys and buttons that ask for it. */
export function createActions<Row extends SheetRowData>(live: LiveOf<Row>) {
  const writing = writingActions(live);
  return {
    ...writing,
    ...fillingActions(live, writing),
    ...pastingActions(live, writing),
    ...findingActions(live, writing),
    ...viewActions(live, writing),
    rows: rowActions(live, writing),
  };
}

export type SheetActions<Row extends SheetRowData> = ReturnType<typeof createActions<Row>>;
