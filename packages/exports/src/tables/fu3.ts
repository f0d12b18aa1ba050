import { formOf, type IndustryPlan } from "@dengta/domain";
import { officialTable, type TableHead } from "./head.ts";
import { BLANK_CELL, number, type OfficialTable, text } from "./types.ts";

/** 附3: numbers the firms. Without firms it is the form's blank rows. */
export function fu3Table(head: TableHead, industry: IndustryPlan | null): OfficialTable {
  if (industry === null || industry.enterprises.length === 0) return blankFu3(head, industry === null);
  const platforms = new Map(industry.platforms.map((platform) => [platform.id, platform.name]));
  const rows = industry.enterprises.map((enterprise, index) => [
    number(index + 1),
    text(enterprise.name),
    text(industry.name),
    text(platforms.get(enterprise.platformId ?? "") ?? ""),
  ]);
  return officialTable("fu3", head, rows);
}

function blankFu3(head: TableHead, growing: boolean): OfficialTable {
  const count = formOf("fu3", head.template).table?.blankRows ?? 0;
  const rows = Array.from({ length: count }, (_, index) => [
    number(index + 1),
    BLANK_CELL,
    BLANK_CELL,
    BLANK_CELL,
  ]);
  const more = growing ? [[text("……"), BLANK_CELL, BLANK_CELL, BLANK_CELL]] : [];
  return officialTable("fu3", head, [...rows, ...more]);
}
