import type { Severity } from "@dengta/domain";
import type { ReactNode } from "react";

export interface SheetOption {
  readonly value: string;
}

export interface SheetColumn<R> {
  readonly key: string;
  readonly title: string;
  /** px */
  readonly width: number;
  readonly align?: "left" | "right" | "center";
  readonly editable: boolean;
  /** Line breaks are text, not the end of the cell. */
  readonly multiline?: boolean;
  /** What a copied cell holds and an editor opens with. */
  readonly text: (row: R) => string;
  /** What the cell shows; by default its text. */
  readonly render?: (row: R) => ReactNode;
  /** Words to choose from while editing. */
  readonly options?: readonly string[];
}

/** A line of the sheet: a row of cells, or a band across it (subtotals, headings) that no cell is in. */
export type SheetItem<R> =
  | { readonly kind: "row"; readonly id: string; readonly row: R }
  | { readonly kind: "band"; readonly id: string; readonly content: ReactNode };

export interface CellAddress {
  readonly rowId: string;
  readonly column: string;
}

/** What is to be said about one cell. `text`: typed and not accepted, shown in place of the value. */
export interface CellNote {
  readonly severity: Severity;
  readonly text: string | null;
}

export interface CellWrite extends CellAddress {
  readonly text: string;
}
