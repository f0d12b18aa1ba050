import type { Enterprise, IndustryPlan } from "@dengta/domain";
import { columnsOf, officialTable, spansOf, type TableHead } from "./head.ts";
import { enterpriseText, unreadOf } from "./row-bag.ts";
import { amount, BLANK_CELL, number, type OfficialTable, type TableCell, text } from "./types.ts";

/** Rows under each platform of the blank form; the last one is its "......". */
const BLANK_GROUPS = [3, 4, 2];

/** A bare blank below a platform's firms would be read as that platform, as if somebody had broken the merge. */
const NO_PLATFORM = "—";

/**
 * 附4: 序号 numbers the platforms, and both are merged over the platform's firms.
 * Firms without a platform come last, under a dash and without a number. A platform without firms has no row.
 */
export function fu4Table(head: TableHead, industry: IndustryPlan | null): OfficialTable {
  if (industry === null) return blankFu4(head, BLANK_GROUPS);
  const groups = groupsOf(industry);
  if (groups.length === 0) return blankFu4(head, [1, 1, 1]);
  const columns = columnsOf("fu4", head);
  const rows = groups.flatMap((group, index) =>
    group.enterprises.map((enterprise) =>
      columns.map(({ key }): TableCell => {
        if (key === "number") return number(group.numbered ? index + 1 : null);
        if (key === "platform") return text(group.platform);
        return enterpriseCell(enterprise, key);
      }),
    ),
  );
  const sizes = groups.map((group) => group.enterprises.length);
  const ids = groups.flatMap((group) => group.enterprises.map(({ id }) => id));
  return merged(head, rows, sizes, ids);
}

function enterpriseCell(enterprise: Enterprise, key: string): TableCell {
  if (key === "enterprise") return text(enterprise.name);
  if (key !== "cost" && key !== "requested") return text(enterpriseText(enterprise, key));
  const typed = unreadOf(enterprise, key);
  return enterprise[key] === null && typed !== null ? text(typed) : amount(enterprise[key]);
}

interface Group {
  readonly platform: string;
  readonly numbered: boolean;
  readonly enterprises: Enterprise[];
}

/** By platform in the plan's order; then firms whose platform is only a text that names none; then the undecided. */
function groupsOf(industry: IndustryPlan): Group[] {
  const groups = new Map<string, Group>();
  for (const { id, name } of industry.platforms) {
    groups.set(`id ${id}`, { platform: name, numbered: true, enterprises: [] });
  }
  const undecided: Group = { platform: NO_PLATFORM, numbered: false, enterprises: [] };
  for (const enterprise of industry.enterprises) {
    const typed = unreadOf(enterprise, "platformId");
    const own = groups.get(`id ${enterprise.platformId ?? ""}`);
    if (own !== undefined) own.enterprises.push(enterprise);
    else if (typed === null) undecided.enterprises.push(enterprise);
    else {
      const group = groups.get(`text ${typed}`) ?? { platform: typed, numbered: false, enterprises: [] };
      group.enterprises.push(enterprise);
      groups.set(`text ${typed}`, group);
    }
  }
  return [...groups.values(), undecided].filter((group) => group.enterprises.length > 0);
}

function blankFu4(head: TableHead, sizes: readonly number[]): OfficialTable {
  const columns = columnsOf("fu4", head);
  const rows = sizes.flatMap((size, index) =>
    Array.from({ length: size }, (_, row) =>
      columns.map(({ key }): TableCell => {
        if (key === "number") return number(index + 1);
        return key === "enterprise" && size > 1 && row === size - 1 ? text("......") : BLANK_CELL;
      }),
    ),
  );
  return merged(head, rows, sizes);
}

function merged(
  head: TableHead,
  rows: TableCell[][],
  sizes: readonly number[],
  ids: readonly string[] = [],
): OfficialTable {
  const keys = sizes.flatMap((size, index) => Array.from({ length: size }, () => String(index)));
  const columns = columnsOf("fu4", head);
  const spans = columns.flatMap(({ key }, column) =>
    key === "number" || key === "platform" ? spansOf(column, keys) : [],
  );
  return officialTable("fu4", head, { rows, spans, ids });
}
