import type { Enterprise, IndustryPlan } from "@dengta/domain";
import { officialTable, spansOf, type TableHead } from "./head.ts";
import { amount, BLANK_CELL, number, type OfficialTable, type TableCell, text } from "./types.ts";

/** Rows under each platform of the blank form; the last one is its "......". */
const BLANK_GROUPS = [3, 4, 2];

/** A bare blank below a platform's firms would be read as that platform, as if somebody had broken the merge. */
const NO_PLATFORM = "—";

const NUMBER_COLUMN = 0;
const PLATFORM_COLUMN = 1;

/**
 * 附4: 序号 numbers the platforms, and both are merged over the platform's firms.
 * Firms without a platform come last, under a dash and without a number. A platform without firms has no row.
 */
export function fu4Table(head: TableHead, industry: IndustryPlan | null): OfficialTable {
  if (industry === null) return blankFu4(head, BLANK_GROUPS);
  const groups = groupsOf(industry);
  if (groups.length === 0) return blankFu4(head, [1, 1, 1]);
  const rows = groups.flatMap((group, index) =>
    group.enterprises.map((enterprise): TableCell[] => [
      number(group.platform === null ? null : index + 1),
      text(group.platform ?? NO_PLATFORM),
      text(enterprise.name),
      amount(enterprise.cost),
      amount(enterprise.requested),
    ]),
  );
  return merged(
    head,
    rows,
    groups.map((group) => group.enterprises.length),
  );
}

interface Group {
  /** null: no platform chosen yet. */
  readonly platform: string | null;
  readonly enterprises: readonly Enterprise[];
}

function groupsOf(industry: IndustryPlan): Group[] {
  const known = new Set(industry.platforms.map((platform) => platform.id));
  const groups = industry.platforms.map((platform) => ({
    platform: platform.name,
    enterprises: industry.enterprises.filter((enterprise) => enterprise.platformId === platform.id),
  }));
  const undecided = industry.enterprises.filter((enterprise) => !known.has(enterprise.platformId ?? ""));
  return [...groups, { platform: null, enterprises: undecided }].filter(
    (group) => group.enterprises.length > 0,
  );
}

function blankFu4(head: TableHead, sizes: readonly number[]): OfficialTable {
  const rows = sizes.flatMap((size, index) =>
    Array.from({ length: size }, (_, row): TableCell[] => [
      number(index + 1),
      BLANK_CELL,
      size > 1 && row === size - 1 ? text("......") : BLANK_CELL,
      BLANK_CELL,
      BLANK_CELL,
    ]),
  );
  return merged(head, rows, sizes);
}

function merged(head: TableHead, rows: TableCell[][], sizes: readonly number[]): OfficialTable {
  const keys = sizes.flatMap((size, index) => Array.from({ length: size }, () => String(index)));
  const spans = [NUMBER_COLUMN, PLATFORM_COLUMN].flatMap((column) => spansOf(column, keys));
  return officialTable("fu4", head, rows, spans);
}
