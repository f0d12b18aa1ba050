import type { ReadTable, WorkbookReading } from "@dengta/exports";
import type { Prisma } from "../../db/index.ts";
import { InvalidInputError } from "../../kernel/errors.ts";
import { storable } from "../../kernel/storable.ts";

/** What is kept of a workbook between its preview and its application. */
export interface StoredReading {
  /** Table that is imported. */
  readonly index: number;
  readonly tables: readonly ReadTable[];
}

/** As a JSON column takes it: text without NUL and without halves of a surrogate pair, which no database holds. */
export function toColumn(stored: StoredReading): Prisma.InputJsonObject {
  return JSON.parse(
    JSON.stringify(stored, (_key, value) => (typeof value === "string" ? storable(value) : value)),
  );
}

/** We wrote it ourselves with {@link toColumn}: its shape is that of the reader's version that made it. */
export function fromColumn(value: Prisma.JsonValue): StoredReading {
  return value as unknown as StoredReading;
}

/** The table to import. Throws with the reader's own words where the workbook holds none. */
export function chooseTable(reading: WorkbookReading, index: number): ReadTable {
  const table = reading.tables[index];
  if (table !== undefined) return table;
  const [issue] = reading.issues;
  throw new InvalidInputError(
    issue?.message ?? "工作簿中没有所选的表，请重新选择文件",
    issue?.code ?? "HEADER_NOT_FOUND",
  );
}
