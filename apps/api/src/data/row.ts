import { isRowKind, type RowTexts, type RowValues, type StoredRow } from "@dengta/domain";
import type { Prisma } from "../db/index.ts";

/** A row with what the database knows of it besides its cells. */
export interface DataRow extends StoredRow {
  readonly planId: string;
  /** Sisters stand in the order of this text. */
  readonly orderKey: string;
  /** Field → revision in which it was last changed. */
  readonly stamps: Readonly<Record<string, number>>;
  readonly revision: number;
  readonly updatedAt: Date;
}

type Columns = Prisma.PlanRowGetPayload<Record<never, never>>;

/** Reads a row of the table. Its JSON was written from a {@link DataRow} and has its shape. */
export function toDataRow({ kind, values, unread, stamps, ...columns }: Columns): DataRow {
  if (!isRowKind(kind)) throw new Error(`no kind of row: ${kind}`);
  return {
    ...columns,
    kind,
    values: values as RowValues,
    unread: unread as RowTexts,
    stamps: stamps as Record<string, number>,
  };
}

/** A row nobody has written yet. */
export function newDataRow(
  place: Pick<DataRow, "id" | "planId" | "kind" | "parentId" | "orderKey">,
): DataRow {
  return { ...place, values: {}, unread: {}, stamps: {}, revision: 0, updatedAt: new Date(0) };
}
