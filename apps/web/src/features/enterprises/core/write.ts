import { type Enterprise, nameKey, normaliseName } from "@dengta/domain";
import type { CellAddress, CellWrite, RowPatch } from "../../../shared/sheet/index.ts";
import { type CellRepair, type PlatformName, readCell } from "./cells.ts";
import { blankEnterprise, isEnterpriseColumn } from "./columns.ts";

/** A text that its cell could not take; it stays in view until it is put right. */
export interface RefusedCell extends CellAddress {
  readonly text: string;
  readonly message: string;
  readonly repair: CellRepair | null;
}

export interface SheetWrite {
  readonly patches: readonly RowPatch<Enterprise>[];
  readonly refused: readonly RefusedCell[];
  /** Cells that were written, refused or not: what was refused in them before is settled. */
  readonly touched: readonly CellAddress[];
}

/** Typing, deleting and filling in: cells of rows that exist or, by an id that no row has yet, of new ones. */
export function writeCells(
  rows: readonly Enterprise[],
  writes: readonly CellWrite[],
  platforms: readonly PlatformName[],
): SheetWrite {
  const before = new Map(rows.map((row) => [row.id, row]));
  const after = new Map<string, Enterprise>();
  const refused: RefusedCell[] = [];
  const touched: CellAddress[] = [];
  for (const { rowId, column, text } of writes) {
    if (!isEnterpriseColumn(column)) continue;
    const row = after.get(rowId) ?? before.get(rowId) ?? blankEnterprise(rowId);
    const reading = readCell(column, text, platforms, row);
    touched.push({ rowId, column });
    if (reading.kind === "value") after.set(rowId, { ...row, ...reading.change });
    else {
      const { message, repair } = reading;
      refused.push({ rowId, column, text, message, repair });
      // A row that is new must exist for its refused text to stand in.
      if (!before.has(rowId)) after.set(rowId, row);
    }
  }
  const patches = [...after].map(([id, row]) => ({ id, before: before.get(id) ?? null, after: row }));
  return { patches, refused, touched };
}

export interface PasteReport {
  readonly rows: number;
  readonly added: number;
  readonly updated: number;
  /** Cells that could not be taken. */
  readonly refused: number;
  /** Rows left out because a column that cannot be written was all they had, or they were headings. */
  readonly skipped: number;
}

/** 粘贴 20 行，新增 18，更新 2，3 处需改 */
export function reportWords({ rows, added, updated, refused, skipped }: PasteReport): string {
  const parts = [`粘贴 ${rows} 行`, `新增 ${added}`, `更新 ${updated}`];
  if (skipped > 0) parts.push(`略过 ${skipped} 行`);
  parts.push(refused === 0 ? "无需更正" : `${refused} 处需改`);
  return parts.join("，");
}

export interface PasteInput {
  readonly block: readonly (readonly string[])[];
  readonly at: CellAddress;
  /** Columns of the sheet in view, from left to right; those that cannot be written too. */
  readonly columns: readonly string[];
  /** Ids of the rows in the order they are shown, the blank one at the end included. */
  readonly rowIds: readonly string[];
  readonly rows: readonly Enterprise[];
  readonly platforms: readonly PlatformName[];
  readonly newId: () => string;
}

/**
 * Pastes a block as one deed. A block of several columns that holds the names finds its rows by name, so that
 * costs in another order meet their firms; any other block goes in at the active cell, row by row.
 * Cells of platforms may be blank below the first, as in the merged column of 附4.
 */
export function pasteBlock(input: PasteInput): SheetWrite & { readonly report: PasteReport } {
  const columns = input.columns.slice(input.columns.indexOf(input.at.column));
  const lines = fillDown(
    input.block.filter((line) => !isBlankLine(line) && !isHeading(line)),
    columns.indexOf("platform"),
    columns.indexOf("name"),
  );
  const skipped = input.block.filter((line) => !isBlankLine(line)).length - lines.length;
  const { ids, byName } = targetsOf(input, columns, lines);
  const writes = lines.flatMap((line, index) =>
    columns.slice(0, line.length).flatMap((column, place) => {
      const rowId = ids[index];
      const text = line[place] ?? "";
      // A firm found by its name keeps what the block has no value for.
      if (rowId === undefined || !isEnterpriseColumn(column) || (byName && text.trim() === "")) return [];
      return [{ rowId, column, text }];
    }),
  );
  const written = writeCells(input.rows, writes, input.platforms);
  const added = written.patches.filter(({ before }) => before === null).length;
  const updated = written.patches.length - added;
  return {
    ...written,
    report: { rows: lines.length, added, updated, refused: written.refused.length, skipped },
  };
}

function targetsOf(
  { at, rowIds, rows, newId }: PasteInput,
  columns: readonly string[],
  lines: readonly (readonly string[])[],
): { readonly ids: readonly string[]; readonly byName: boolean } {
  const nameAt = columns.indexOf("name");
  const writable = columns
    .slice(0, Math.max(...lines.map((line) => line.length), 0))
    .filter(isEnterpriseColumn);
  const byName = nameAt >= 0 && writable.length > 1 && lines.some((line) => nameOf(line, nameAt) !== "");
  if (!byName) {
    const start = rowIds.indexOf(at.rowId);
    return { ids: lines.map((_, index) => rowIds[start + index] ?? newId()), byName };
  }
  const free = new Map<string, string>();
  for (const row of rows)
    if (row.name !== "" && !free.has(nameKey(row.name))) free.set(nameKey(row.name), row.id);
  const shown = new Set(rows.map(({ id }) => id));
  // The blank row at the end is the first new one.
  let spare = rowIds.find((id) => !shown.has(id));
  const ids = lines.map((line) => {
    const key = nameKey(nameOf(line, nameAt));
    const known = free.get(key);
    // A name twice in one block makes two rows: which is right, a person must say.
    free.delete(key);
    if (known !== undefined) return known;
    const id = spare ?? newId();
    spare = undefined;
    return id;
  });
  return { ids, byName };
}

function nameOf(line: readonly string[], place: number): string {
  return normaliseName(line[place] ?? "");
}

function fillDown(
  lines: readonly (readonly string[])[],
  platformAt: number,
  nameAt: number,
): (readonly string[])[] {
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
