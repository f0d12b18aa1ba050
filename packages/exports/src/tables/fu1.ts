import { formOf, type PlanDocument } from "@dengta/domain";
import { officialTable, type TableHead } from "./head.ts";
import { number, type OfficialTable, text } from "./types.ts";

/** 附1: the form prints five rows; a plan that lists more keeps them all. */
export function fu1Table(head: TableHead, plan: PlanDocument | null): OfficialTable {
  const names = plan?.industries.map((industry) => industry.name) ?? [];
  const count = Math.max(formOf("fu1", head.template).table?.blankRows ?? 0, names.length);
  const rows = Array.from({ length: count }, (_, index) => [number(index + 1), text(names[index] ?? "")]);
  return officialTable("fu1", head, rows);
}
