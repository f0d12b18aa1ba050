import { type RefObject, useState } from "react";
import type { SheetActions } from "../actions/index.ts";
import { isLocked, type Live } from "../actions/live.ts";
import type { ColumnDefinition, SheetRowData } from "../contract.ts";
import type { EditMode } from "../core/keys.ts";
import { matchingOptions } from "../core/options.ts";
import { usePinyin } from "./pinyin.ts";

export interface Editing<Row> {
  readonly mode: EditMode;
  readonly column: ColumnDefinition<Row> | undefined;
  readonly canWrite: boolean;
  readonly choices: readonly string[];
  /** The option that Enter takes, by place; −1: what was typed. */
  readonly marked: number;
  readonly mark: (place: number) => void;
  readonly open: () => void;
  readonly close: () => void;
  readonly noticeTyped: (text: string) => void;
  /** Writes what stands in the box and empties it; the ids of rows that it made. */
  readonly commit: (text?: string) => readonly string[];
  /** What Enter would write: the marked option, else what stands there. */
  readonly textInBox: () => string;
}

/** What is typed into the active cell until it is written. The box itself keeps the text: nothing sets it while typing. */
export function useEditing<Row extends SheetRowData>(
  box: RefObject<HTMLTextAreaElement | null>,
  live: Live<Row>,
  actions: SheetActions<Row>,
): Editing<Row> {
  const [mode, setMode] = useState<EditMode>("idle");
  const [typed, setTyped] = useState<string | null>(null);
  const [marked, setMarked] = useState(-1);
  const { selection, columns, rowOf, grid } = live;
  const active = selection?.active ?? null;
  const column = active === null ? undefined : columns[grid.columnAt.get(active.key) ?? -1];
  const row = active === null ? undefined : rowOf.get(active.rowId);
  const canWrite = column !== undefined && !isLocked(live, column, row);
  const options = canWrite ? column?.options : undefined;
  const byPinyin = usePinyin(options !== undefined && mode !== "idle");
  const choices =
    mode === "idle" || options === undefined ? [] : matchingOptions(options, typed ?? "", byPinyin);
  // Of options that were typed for, the first is meant, unless anything may stand in the cell.
  const first = (typed ?? "").trim() !== "" && column?.freeText !== true && choices.length > 0 ? 0 : -1;
  const effective = marked >= 0 && marked < choices.length ? marked : first;

  function close() {
    if (box.current !== null) box.current.value = "";
    setTyped(null);
    setMarked(-1);
    setMode("idle");
  }

  function textInBox() {
    return choices[effective] ?? box.current?.value ?? "";
  }

  function commit(raw: string = textInBox()): readonly string[] {
    if (mode === "idle" || active === null || column === undefined) return [];
    // A line break is no part of a text of one line: an input method's Enter may leave one, a pasted text has them.
    const text = column.multiline === true ? raw : raw.replace(/[\r\n]+$/, "").replace(/[\r\n]+/g, " ");
    const before = row === undefined ? "" : column.textOf(row);
    const made = !canWrite || text === before ? [] : actions.write([{ ...active, text }], "填写").made;
    close();
    return made;
  }

  function open() {
    if (box.current === null || !canWrite || column === undefined) return;
    const text = row === undefined ? "" : column.textOf(row);
    box.current.value = text;
    box.current.setSelectionRange(text.length, text.length);
    setTyped(null);
    setMarked(options?.indexOf(text) ?? -1);
    setMode("caret");
  }

  function noticeTyped(text: string) {
    setTyped(text);
    setMarked(-1);
    if (mode === "idle") setMode("replace");
  }

  return {
    ...{ mode, column, canWrite, choices, open, close, noticeTyped, commit, textInBox },
    marked: effective,
    mark: setMarked,
  };
}
