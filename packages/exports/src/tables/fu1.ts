import { formOf, type PlanDocument } from "@dengta/domain";
import { columnsOf, officialTable, type TableHead } from "./head.ts";
import { moreOf } from "./row-bag.ts";
import { number, type OfficialTable, text } from "./types.ts";

/** 附1: the form prints five rows; a plan that lists more keeps them all. */
export function fu1Table(head: TableHead, plan: PlanDocument | null): OfficialTable {
  const blankRows = formOf("fu1", head.template).table?.blankRows ?? 0;
  const count = Math.max(blankRows, plan?.industries.length ?? 0);
  const columns = columnsOf("fu1", head);
  const rows = Array.from({ length: count }, (_, index) =>
    columns.map(({ key }) => {
      if (key === "number") return number(index + 1);
      const industry = plan?.industries[index];
      return text(key === "industry" ? (industry?.name ?? "") : moreOf(industry ?? {}, key));
    }),
  );
  const ids = rows.map((_, index) => plan?.industries[index]?.id ?? "");
  return officialTable("fu1", head, { rows, ids });
}
