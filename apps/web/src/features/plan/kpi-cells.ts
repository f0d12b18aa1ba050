import { cellText, KPI_VALUE, type RowLookup } from "@dengta/domain";
import { contextFor, readingOf } from "./cells.ts";

/** What a cell of a platform's 附5 shows, and why the text in it cannot be read. */
export function kpiCellOf(rows: RowLookup, platformId: string, indicatorId: string, field: string) {
  const place = { kind: "kpiValue", id: `${platformId}/${indicatorId}`, parentId: platformId } as const;
  const row = rows.get(place.id) ?? { ...place, values: {}, unread: {} };
  const flat = KPI_VALUE.fields.get(field);
  if (flat === undefined) return { text: "", problem: null };
  const context = contextFor(rows, place);
  return { text: cellText(row, flat, context), problem: readingOf(row, flat, context) };
}
