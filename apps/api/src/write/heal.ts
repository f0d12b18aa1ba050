import { contextOfRow, fieldsOfRow, type RowKind, readAgain } from "@dengta/domain";
import { stamped } from "./stamp.ts";
import type { World } from "./world.ts";

/** Kinds of rows that others are named by. */
export const NAMED_BY: readonly RowKind[] = ["platform", "problem", "scenario", "enterprise"];

/** Reads again, in rows not written themselves, what waited for a name that exists by now. */
export function healOthers({ plan, rows, industryNames }: World): void {
  for (const row of [...rows.all()]) {
    if (Object.keys(row.unread).length === 0) continue;
    const fields = fieldsOfRow(row.kind, row.id, plan.context.template);
    const cells = readAgain(row, fields, contextOfRow(rows, row, industryNames));
    if (cells !== null) rows.put(stamped(row, { ...row, values: cells.values, unread: cells.unread }));
  }
}
