import type { CellAddress } from "./types.ts";

/** The cell an event happened in; null elsewhere. */
export function addressOf(target: EventTarget | null): CellAddress | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>("[data-column]") : null;
  const rowId = cell?.dataset.row;
  const column = cell?.dataset.column;
  return rowId === undefined || column === undefined ? null : { rowId, column };
}

export function findCell(scroller: HTMLElement | null, { rowId, column }: CellAddress): HTMLElement | null {
  return (
    scroller?.querySelector<HTMLElement>(
      `[data-row="${CSS.escape(rowId)}"][data-column="${CSS.escape(column)}"]`,
    ) ?? null
  );
}

export type KeyDeed =
  | { readonly kind: "move"; readonly rows: number; readonly columns: number; readonly extend: boolean }
  | { readonly kind: "tab"; readonly step: 1 | -1 }
  | { readonly kind: "open" | "cancel" | "clear" | "undo" | "redo" | "all" | "breakLine" }
  | null;

interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly isComposing: boolean;
  readonly keyCode: number;
}

const ROWS_PER_PAGE = 15;
const FAR = 100_000;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-ROWS_PER_PAGE, 0],
  PageDown: [ROWS_PER_PAGE, 0],
  Home: [0, -FAR],
  End: [0, FAR],
};

/**
 * What a key means. Keys of a composition belong to the input method: Enter that ends it does not leave the cell.
 * `mode`: idle; replacing what was there by typing (arrows leave); or with the caret in the text (arrows are its).
 */
export function deedOf(key: Key, mode: "idle" | "replace" | "caret"): KeyDeed {
  if (key.isComposing || key.keyCode === 229) return null;
  if (key.ctrlKey || key.metaKey) return mode === "idle" ? controlDeed(key) : null;
  if (key.key === "Enter" && key.altKey) return { kind: "breakLine" };
  if (key.altKey) return null;
  if (key.key === "Enter") return { kind: "move", rows: key.shiftKey ? -1 : 1, columns: 0, extend: false };
  if (key.key === "Tab") return { kind: "tab", step: key.shiftKey ? -1 : 1 };
  if (key.key === "Escape") return { kind: "cancel" };
  const arrow = ARROWS[key.key];
  if (arrow !== undefined && mode !== "caret")
    return { kind: "move", rows: arrow[0], columns: arrow[1], extend: key.shiftKey && mode === "idle" };
  if (mode !== "idle") return null;
  if (key.key === "F2") return { kind: "open" };
  return key.key === "Delete" || key.key === "Backspace" ? { kind: "clear" } : null;
}

function controlDeed({ key, shiftKey }: Key): KeyDeed {
  switch (key.toLowerCase()) {
    case "z":
      return { kind: shiftKey ? "redo" : "undo" };
    case "y":
      return { kind: "redo" };
    case "a":
      return { kind: "all" };
    case "home":
      return { kind: "move", rows: -FAR, columns: -FAR, extend: shiftKey };
    case "end":
      return { kind: "move", rows: FAR, columns: FAR, extend: shiftKey };
    default:
      return null;
  }
}
