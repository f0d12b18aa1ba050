import { formOf, type IndustryPlan } from "@dengta/domain";
import { columnsOf, officialTable, type TableHead } from "./head.ts";
import { enterpriseText, unreadOf } from "./row-bag.ts";
import { BLANK_CELL, number, type OfficialTable, type TableCell, text } from "./types.ts";

/** 附3: numbers the firms. Without firms it is the form's blank rows. */
export function fu3Table(head: TableHead, industry: IndustryPlan | null): OfficialTable {
  if (industry === null || industry.enterprises.length === 0) return blankFu3(head, industry === null);
  const columns = columnsOf("fu3", head);
  const platforms = new Map(industry.platforms.map((platform) => [platform.id, platform.name]));
  const rows = industry.enterprises.map((enterprise, index) =>
    columns.map(({ key }): TableCell => {
      if (key === "number") return number(index + 1);
      if (key === "enterprise") return text(enterprise.name);
      if (key === "industry") return text(industry.name);
      if (key !== "platform") return text(enterpriseText(enterprise, key));
      return text(platforms.get(enterprise.platformId ?? "") ?? unreadOf(enterprise, "platformId") ?? "");
    }),
  );
  const ids = industry.enterprises.map(({ id }) => id);
  return officialTable("fu3", head, { rows, ids });
}

function blankFu3(head: TableHead, growing: boolean): OfficialTable {
  const columns = columnsOf("fu3", head);
  const count = formOf("fu3", head.template).table?.blankRows ?? 0;
  const row = (first: TableCell) => columns.map((_, index) => (index === 0 ? first : BLANK_CELL));
  const rows = Array.from({ length: count }, (_, index) => row(number(index + 1)));
  return officialTable("fu3", head, { rows: growing ? [...rows, row(text("……"))] : rows });
}
