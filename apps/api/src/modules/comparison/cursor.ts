import { InvalidInputError } from "../../kernel/errors.ts";

export type CursorColumn = "costFen" | "requestedFen" | "eligibleFen";

/** Place in the list of firms: the value it is sorted by (null among the blanks) and the firm. */
export interface Cursor {
  readonly value: bigint | null;
  readonly id: string;
}

export function writeCursor(value: bigint | null, id: string): string {
  return `${value ?? ""}:${id}`;
}

/** null: from the start. Throws InvalidInputError for text that no page gave out. */
export function readCursor(text: string | null): Cursor | null {
  if (text === null) return null;
  const match = /^(\d{0,18}):(.+)$/.exec(text);
  if (match === null) throw new InvalidInputError("翻页位置无效，请从第一页重新打开", "CURSOR_INVALID");
  const [, value = "", id = ""] = match;
  return { value: value === "" ? null : BigInt(value), id };
}
