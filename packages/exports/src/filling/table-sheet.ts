import type { IndustryPlan } from "@dengta/domain";
import { IDENTITY } from "../read/columns.ts";
import type { OfficialTable, TableCell } from "../tables/index.ts";
import type { Sheet, SheetCell, SheetRow, SheetRule } from "../xlsx/sheet-writer.ts";
import { STYLES, unlocked } from "../xlsx/styles.ts";
import { tableSheet } from "../xlsx/table-sheet.ts";
import { columnLetters } from "./lists.ts";
import { amountRule, listRule, measureRule, usccRule } from "./rules.ts";

/** Rows left free below those that are filled in. */
export const SPARE_ROWS = 60;

/** What a sheet's rules are made from. */
export interface SheetPlace {
  readonly industries: readonly IndustryPlan[];
  /** Of the table; null for 附1. */
  readonly industry: IndustryPlan | null;
  readonly draftName: string;
}

/**
 * An official table made ready for filling in: no merged body cells, so that rows can be copied and sorted; drop-downs
 * and limits; rows to spare; what is computed or belongs to the form is locked; the row's id in a hidden column.
 */
export function fillingSheet(table: OfficialTable, place: SheetPlace): Sheet {
  const isForm = table.form.id === "fu5";
  const extra = table.form.id === "fu3" ? ["uscc"] : [];
  const keys = [...table.columns.map(({ key }) => key), ...extra, "id"];
  const plain = tableSheet({ ...table, spans: isForm ? table.spans : [], note: null }, place.draftName, {
    kind: "form",
  });
  const first = plain.headerRow + 1;
  const spare = isForm || table.form.table?.growable !== true ? 0 : SPARE_ROWS;
  const filled = table.ids.length === 0 && spare > 0 ? 0 : table.rows.length;
  const count = filled + spare;
  const body = Array.from({ length: count }, (_, index) =>
    bodyRow(table, keys, place, { index, first, filled }),
  );
  const head = plain.rows.slice(0, plain.headerRow).map((row) => padded(row, keys.length));
  const labels = [
    ...table.columns.map(({ label }) => label),
    ...extra.map(() => IDENTITY.uscc[0]),
    IDENTITY.id[0],
  ];
  const header: SheetRow = {
    height: plain.rows[plain.headerRow]?.height ?? 28,
    cells: labels.map((value) => ({ value, style: STYLES.header })),
  };
  const widths = [...plain.widths, ...extra.map(() => 24), 12];
  const last = Math.max(first + count, first + 1);
  return {
    ...plain,
    widths,
    rows: [...head, header, ...body],
    merges: plain.merges.filter(({ row }) => isForm || row < plain.headerRow),
    filling: {
      hidden: false,
      hiddenColumns: [keys.length - 1],
      rules: rulesOf(table, keys, place, { first: first + 1, last }),
      isProtected: true,
      printArea: `A1:${columnLetters(keys.length - 2)}${last}`,
    },
  };
}

function padded(row: SheetRow, count: number): SheetRow {
  const blank: SheetCell = { value: null, style: STYLES.note };
  return { ...row, cells: Array.from({ length: count }, (_, index) => row.cells[index] ?? blank) };
}

function bodyRow(
  table: OfficialTable,
  keys: readonly string[],
  place: SheetPlace,
  { index, first, filled }: { readonly index: number; readonly first: number; readonly filled: number },
): SheetRow {
  const row = index < filled ? table.rows[index] : undefined;
  const id = index < filled ? (table.ids[index] ?? "") : "";
  const firm = place.industry?.enterprises.find((item) => item.id === id);
  const nameColumn = columnLetters(keys.indexOf(table.form.id === "fu1" ? "industry" : "enterprise"));
  const cells = keys.map((key, column): SheetCell => {
    if (key === "id") return { value: id === "" ? null : id, style: STYLES.group };
    if (key === "uscc") return { value: firm?.uscc ?? null, style: unlocked(STYLES.group) };
    if (key === "number") {
      const at = `${nameColumn}${first + index + 1}`;
      const isFilled = row !== undefined && id !== "";
      return {
        value: isFilled ? index + 1 : "",
        formula: `IF(${at}="","",ROW()-${first})`,
        style: STYLES.number,
      };
    }
    return inputCell(row?.[column], key);
  });
  return { height: 26, cells };
}

/** Words of the form stay locked; everything else is typed. */
function inputCell(cell: TableCell | undefined, key: string): SheetCell {
  if (key === "group" || key === "category" || key === "name") {
    return {
      value: cell?.kind === "text" ? cell.text : null,
      style: key === "name" ? STYLES.name : STYLES.group,
    };
  }
  if (cell === undefined || cell.kind === "text") {
    const text = cell?.text ?? "";
    const style = key === "cost" || key === "requested" ? STYLES.amount : STYLES.name;
    // "—" marks firms without a platform on paper; here a blank says so.
    return { value: text === "" || text === "—" ? null : text, style: unlocked(style) };
  }
  const decimal = cell.kind === "amount" ? cell.amount : cell.kind === "measure" ? cell.value : null;
  const style = cell.kind === "amount" ? STYLES.amount : STYLES.number;
  return { value: decimal === null ? null : exact(decimal), style: unlocked(style) };
}

/** A number where it keeps every digit, else the text itself. */
function exact(decimal: string): number | string {
  const plain = decimal.includes(".") ? decimal.replace(/\.?0+$/, "") : decimal;
  return String(Number(decimal)) === plain ? Number(decimal) : decimal;
}

function rulesOf(
  table: OfficialTable,
  keys: readonly string[],
  { industries, industry }: SheetPlace,
  { first, last }: { readonly first: number; readonly last: number },
): SheetRule[] {
  const range = (key: string, from = first, to = last) => {
    const letters = columnLetters(keys.indexOf(key));
    return `${letters}${from}:${letters}${to}`;
  };
  const place = industry === null ? -1 : industries.indexOf(industry);
  return keys.flatMap((key): SheetRule[] => {
    if (key === "platform") {
      return listRule(range(key), "服务平台", industry?.platforms.length ?? 0, place + 1);
    }
    if (key === "industry" && table.form.id === "fu3") {
      return listRule(range(key), "试点行业", industries.length, 0);
    }
    if (key === "cost" || key === "requested") {
      return [amountRule(range(key), table.columns.find((column) => column.key === key)?.label ?? "")];
    }
    if (key === "uscc") return [usccRule(range(key))];
    if (key !== "baseline" && key !== "target") return [];
    return (industry?.indicators ?? []).flatMap((indicator, row) =>
      measureRule(range(key, first + row, first + row), indicator),
    );
  });
}
