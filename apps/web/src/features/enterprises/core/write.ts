import { type Enterprise, nameKey, normaliseName } from "@dengta/domain";
import {
  type CellAddress,
  type CellChange,
  changeOf,
  insertionOf,
  type RefusedCell,
  type RowPatch,
} from "../../../shared/sheet/index.ts";
import { type PlatformName, readCell } from "./cells.ts";
import { blankEnterprise, isEnterpriseColumn } from "./columns.ts";

export interface SheetWrite {
  readonly patches: readonly RowPatch<Enterprise>[];
  readonly refused: readonly RefusedCell[];
  /** Cells that were written, refused or not: what was refused in them before is settled. */
  readonly touched: readonly CellAddress[];
}

/** Texts into cells of rows that exist; a text that its cell cannot take leaves the row as it was. */
export function writeCells(
  rows: readonly Enterprise[],
  changes: readonly CellChange[],
  platforms: readonly PlatformName[],
): SheetWrite {
  const before = new Map(rows.map((row) => [row.id, row]));
  const after = new Map<string, Enterprise>();
  const refused: RefusedCell[] = [];
  const touched: CellAddress[] = [];
  for (const { rowId, key, text } of changes) {
    const row = after.get(rowId) ?? before.get(rowId);
    if (row === undefined || !isEnterpriseColumn(key)) continue;
    const reading = readCell(key, text, platforms, row);
    touched.push({ rowId, key });
    if (reading.kind === "value") after.set(rowId, { ...row, ...reading.change });
    else refused.push({ rowId, key, text, message: reading.message, repair: repairOf(rowId, key, reading) });
  }
  const patches = [...after.values()].flatMap((row) => {
    const known = before.get(row.id);
    const change = known === undefined ? null : changeOf(known, row);
    return change === null ? [] : [change];
  });
  return { patches, refused, touched };
}

function repairOf(
  rowId: string,
  key: string,
  { repair }: Extract<ReturnType<typeof readCell>, { kind: "refused" }>,
): NonNullable<RefusedCell["repair"]> | null {
  return repair === null ? null : { label: repair.label, changes: [{ rowId, key, text: repair.value }] };
}

type Block = readonly (readonly string[])[];

/** Leaves out headings and sums that were copied along, and fills the merged platform of 附4 down to its firms. */
export function prepareBlock(block: Block, keys: readonly string[]): { block: Block; skipped: number } {
  const lines = block.filter((line) => !isHeading(line));
  while (lines.length > 1 && isBlankLine(lines[lines.length - 1] ?? [])) lines.pop();
  return {
    block: fillDown(lines, keys.indexOf("platform"), keys.indexOf("name")),
    skipped: block.filter(isHeading).length,
  };
}

export interface NamedBlock {
  readonly block: Block;
  /** Columns that the block meets, from left to right; those that cannot be written too. */
  readonly keys: readonly string[];
  readonly rows: readonly Enterprise[];
  readonly platforms: readonly PlatformName[];
  readonly newId: () => string;
}

export interface NamedWrite extends SheetWrite {
  readonly added: number;
  readonly updated: number;
}

/** Whether a block can be matched by name: it holds names and something beside them. */
export function holdsNames(block: Block, keys: readonly string[]): boolean {
  const at = keys.indexOf("name");
  const wide = Math.max(0, ...block.map((line) => line.length));
  return (
    at >= 0 &&
    keys.slice(0, wide).filter(isEnterpriseColumn).length > 1 &&
    block.some((line) => nameOf(line, at) !== "")
  );
}

/** A block whose rows go to the firms of the same name, in whatever order they stand; other names become new firms. */
export function mergeByName({ block, keys, rows, platforms, newId }: NamedBlock): NamedWrite {
  const at = keys.indexOf("name");
  const free = new Map<string, string>();
  for (const row of rows)
    if (row.name !== "" && !free.has(nameKey(row.name))) free.set(nameKey(row.name), row.id);
  const added: Enterprise[] = [];
  const ids = block.map((line) => {
    const key = nameKey(nameOf(line, at));
    const known = free.get(key);
    // A name twice in one block makes two rows: which is right, a person must say.
    free.delete(key);
    if (known !== undefined) return known;
    const row = blankEnterprise(newId());
    added.push(row);
    return row.id;
  });
  const changes = block.flatMap((line, index) =>
    keys.slice(0, line.length).flatMap((key, place) => {
      const rowId = ids[index];
      const text = line[place] ?? "";
      // A firm found by its name keeps what the block has no value for.
      return rowId === undefined || text.trim() === "" ? [] : [{ rowId, key, text }];
    }),
  );
  const written = writeCells([...rows, ...added], changes, platforms);
  const insertion = insertionOf(added, rows[rows.length - 1]?.id ?? null);
  return {
    ...written,
    patches: [...insertion, ...written.patches],
    added: added.length,
    updated: block.length - added.length,
  };
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

const HEADING_WORDS: ReadonlySet<string> = new Set([
  "试点企业名称",
  "企业名称",
  "对应服务平台",
  "实际改造成本",
  "奖补资金额",
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
