import { ENTERPRISE, nameKey, normaliseName, type StoredRow, textOf } from "@dengta/domain";
import type { CellChange } from "../../../shared/sheet/index.ts";
import type { RowEdit } from "../../plan/index.ts";

const PLATFORM = "platformId";

/** Texts for cells of firms, one edit a row; columns that are no field of a firm are left out. */
export function editsOf(
  changes: readonly CellChange[],
  industryId: string,
  mayWrite: (key: string) => boolean,
): RowEdit[] {
  const byRow = new Map<string, Record<string, string>>();
  for (const { rowId, key, text } of changes) {
    if (rowId === "" || !mayWrite(key)) continue;
    byRow.set(rowId, { ...byRow.get(rowId), [key]: text });
  }
  return [...byRow].map(([id, texts]) => typing(id, industryId, texts));
}

export function typing(
  id: string,
  industryId: string,
  texts: Readonly<Record<string, string>>,
): Extract<RowEdit, { what: "type" }> {
  return { what: "type", kind: "enterprise", id, parentId: industryId, texts };
}

type Block = readonly (readonly string[])[];

/** Leaves out headings and sums that were copied along, and fills the merged platform of 附4 down to its firms. */
export function prepareBlock(block: Block, keys: readonly string[]): { block: Block; skipped: number } {
  const lines = block.filter((line) => !isHeading(line));
  while (lines.length > 1 && isBlankLine(lines[lines.length - 1] ?? [])) lines.pop();
  return {
    block: fillDown(lines, keys.indexOf(PLATFORM), keys.indexOf("name")),
    skipped: block.filter(isHeading).length,
  };
}

export interface NamedBlock {
  readonly block: Block;
  /** Columns that the block meets, from left to right; those that cannot be written too. */
  readonly keys: readonly string[];
  readonly rows: readonly StoredRow[];
  readonly industryId: string;
  readonly mayWrite: (key: string) => boolean;
  readonly newId: () => string;
}

export interface NamedWrite {
  readonly edits: readonly RowEdit[];
  readonly added: number;
  readonly updated: number;
}

/** Whether a block can be matched by name: it holds names and something beside them. */
export function holdsNames(
  block: Block,
  keys: readonly string[],
  mayWrite: (key: string) => boolean,
): boolean {
  const at = keys.indexOf("name");
  const wide = Math.max(0, ...block.map((line) => line.length));
  return (
    at >= 0 &&
    keys.slice(0, wide).filter(mayWrite).length > 1 &&
    block.some((line) => nameOf(line, at) !== "")
  );
}

/** A block whose rows go to the firms of the same name, in whatever order they stand; other names become new firms. */
export function mergeByName(input: NamedBlock): NamedWrite {
  const { block, keys, rows, industryId, mayWrite, newId } = input;
  const at = keys.indexOf("name");
  const free = new Map<string, string>();
  for (const row of rows) {
    const key = nameKey(textOf(row, "name"));
    if (key !== "" && !free.has(key)) free.set(key, row.id);
  }
  let added = 0;
  const edits = block.map((line) => {
    const key = nameKey(nameOf(line, at));
    const known = free.get(key);
    // A name twice in one block makes two rows: which is right, a person must say.
    free.delete(key);
    if (known === undefined) added += 1;
    const texts = Object.fromEntries(
      keys.slice(0, line.length).flatMap((column, place) => {
        const text = line[place] ?? "";
        // A firm found by its name keeps what the block has no value for.
        return !mayWrite(column) || text.trim() === "" ? [] : [[column, text]];
      }),
    );
    return typing(known ?? newId(), industryId, texts);
  });
  return { edits, added, updated: block.length - added };
}

function nameOf(line: readonly string[], place: number): string {
  return normaliseName(line[place] ?? "");
}

function fillDown(lines: Block, platformAt: number, nameAt: number): (readonly string[])[] {
  if (platformAt < 0) return [...lines];
  let platform = "";
  return lines.map((line) => {
    const own = (line[platformAt] ?? "").trim();
    if (own !== "") platform = own;
    // Only below a platform, and only where the row names a firm: else the blank is meant.
    const merged = own === "" && nameAt > platformAt && (line[nameAt] ?? "").trim() !== "";
    return merged ? line.map((cell, index) => (index === platformAt ? platform : cell)) : line;
  });
}

function isBlankLine(line: readonly string[]): boolean {
  return line.every((cell) => cell.trim() === "");
}

/** The form's own words, and those that offices use for them. */
const HEADING_WORDS: ReadonlySet<string> = new Set([
  ...[...ENTERPRISE.fields.values()].map(({ field }) => field.label.replace(/（.*?）/g, "")),
  "企业名称",
  "对应行业",
]);
const SUM_WORDS = /^(小计|合计|总计)[:：]?$/;

/** The heading copied along, and sums: neither is a firm. */
function isHeading(line: readonly string[]): boolean {
  const words = line.map((cell) => cell.replace(/\s|（.*?）|\(.*?\)/g, ""));
  return (
    words.filter((word) => HEADING_WORDS.has(word)).length >= 1 || words.some((word) => SUM_WORDS.test(word))
  );
}
