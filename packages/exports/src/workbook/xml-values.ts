import { WorkbookUnreadableError } from "./errors.ts";
import type { ReadBudget } from "./read-budget.ts";

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w{1,32}));|&/g;
const LAST_CODE_POINT = 0x10ffff;

/** Text with its entities replaced. What is no entity of XML stays as written: a slip. */
export function decodeEntities(text: string, budget: ReadBudget): string {
  const lines = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  if (!lines.includes("&")) return lines;
  return lines.replace(ENTITY, (written, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined && name in ENTITIES) return ENTITIES[name] ?? written;
    const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex ?? "", 16);
    if (code <= LAST_CODE_POINT) return String.fromCodePoint(code);
    budget.slip(`entity ${written}`);
    return written;
  });
}

const NO_VALUES: Readonly<Record<string, string>> = {};

/** The attributes behind the name of a tag (`tag` without its brackets, names as written). */
export function readAttributes(
  tag: string,
  from: number,
  budget: ReadBudget,
): Readonly<Record<string, string>> {
  let attributes: Record<string, string> | null = null;
  for (let at = from; ; ) {
    while (isSpace(tag.charCodeAt(at))) at += 1;
    if (at >= tag.length) return attributes ?? NO_VALUES;
    const equals = tag.indexOf("=", at);
    if (equals < 0) throw new WorkbookUnreadableError("attribute without a value");
    let quote = equals + 1;
    while (isSpace(tag.charCodeAt(quote))) quote += 1;
    const mark = tag.charAt(quote);
    if (mark !== '"' && mark !== "'") throw new WorkbookUnreadableError("attribute without quotes");
    const end = tag.indexOf(mark, quote + 1);
    if (end < 0) throw new WorkbookUnreadableError("attribute left open");
    attributes ??= {};
    attributes[tag.slice(at, equals).trimEnd()] = decodeEntities(tag.slice(quote + 1, end), budget);
    at = end + 1;
  }
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}
