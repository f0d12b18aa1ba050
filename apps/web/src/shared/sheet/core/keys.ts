/** What a key asks for. */
export type KeyDeed =
  | {
      readonly kind: "move" | "jump" | "page";
      readonly rows: number;
      readonly columns: number;
      readonly extend: boolean;
    }
  | { readonly kind: "enter" | "tab" | "moveRows"; readonly step: 1 | -1 }
  | { readonly kind: PlainDeed };

type PlainDeed =
  | "open"
  | "choose"
  | "cancel"
  | "clear"
  | "undo"
  | "redo"
  | "all"
  | "breakLine"
  | "fillDown"
  | "fillRight"
  | "fillTyped"
  | "find"
  | "replace"
  | "selectRows"
  | "selectColumns"
  | "insertRows"
  | "removeRows"
  | "menu"
  | "repair";

export interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly isComposing: boolean;
  readonly keyCode: number;
}

/** idle; replacing what was there by typing (arrows leave); or with the caret in the text (arrows are its). */
export type EditMode = "idle" | "replace" | "caret";

/** Farther than any sheet is long. */
const FAR = 10_000_000;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** What a key means. Keys of a composition belong to the input method: Enter that ends it does not leave the cell. */
export function deedOf(key: Key, mode: EditMode): KeyDeed | null {
  if (key.isComposing || key.keyCode === 229) return null;
  const idle = mode === "idle";
  const step = key.shiftKey ? -1 : 1;
  if (key.key === "Enter") {
    if (key.altKey) return { kind: idle ? "repair" : "breakLine" };
    return key.ctrlKey || key.metaKey ? { kind: "fillTyped" } : { kind: "enter", step };
  }
  if (key.ctrlKey || key.metaKey) return withControl(key, idle);
  if (key.altKey) return withAlt(key, idle);
  if (key.key === "Tab") return { kind: "tab", step };
  if (key.key === "Escape") return { kind: "cancel" };
  const arrow = ARROWS[key.key];
  if (arrow !== undefined && mode !== "caret")
    return { kind: "move", rows: arrow[0], columns: arrow[1], extend: key.shiftKey && idle };
  return idle ? whileIdle(key) : null;
}

function whileIdle({ key, shiftKey: extend }: Key): KeyDeed | null {
  switch (key) {
    case "F2":
      return { kind: "open" };
    case "Delete":
    case "Backspace":
      return { kind: "clear" };
    case "Home":
      return { kind: "move", rows: 0, columns: -FAR, extend };
    case "End":
      return { kind: "move", rows: 0, columns: FAR, extend };
    case "PageUp":
      return { kind: "page", rows: -1, columns: 0, extend };
    case "PageDown":
      return { kind: "page", rows: 1, columns: 0, extend };
    case "ContextMenu":
      return { kind: "menu" };
    case "F10":
      return extend ? { kind: "menu" } : null;
    case " ":
      return extend ? { kind: "selectRows" } : null;
    default:
      return null;
  }
}

function withControl({ key, shiftKey }: Key, idle: boolean): KeyDeed | null {
  const name = key.toLowerCase();
  if (name === "f") return { kind: "find" };
  if (name === "h") return { kind: "replace" };
  if (!idle) return null;
  const arrow = ARROWS[key];
  if (arrow !== undefined) return { kind: "jump", rows: arrow[0], columns: arrow[1], extend: shiftKey };
  switch (name) {
    case "z":
      return { kind: shiftKey ? "redo" : "undo" };
    case "y":
      return { kind: "redo" };
    case "a":
      return { kind: "all" };
    case "d":
      return { kind: "fillDown" };
    case "r":
      return { kind: "fillRight" };
    case "home":
      return { kind: "move", rows: -FAR, columns: -FAR, extend: shiftKey };
    case "end":
      return { kind: "move", rows: FAR, columns: FAR, extend: shiftKey };
    case " ":
      return { kind: "selectColumns" };
    case "+":
    case "=":
      return shiftKey ? { kind: "insertRows" } : null;
    case "-":
      return shiftKey ? null : { kind: "removeRows" };
    default:
      return null;
  }
}

function withAlt({ key, shiftKey }: Key, idle: boolean): KeyDeed | null {
  if (key === "ArrowDown" && !shiftKey) return { kind: "choose" };
  if (!idle || !shiftKey) return null;
  if (key === "ArrowDown") return { kind: "moveRows", step: 1 };
  return key === "ArrowUp" ? { kind: "moveRows", step: -1 } : null;
}
