import { type Fen, formatWan, readNumber, type WanText } from "@dengta/domain";
import { cellAddress } from "../workbook/index.ts";
import { MAX_NAME_LENGTH } from "./aside.ts";
import { bandIn } from "./band.ts";
import { type BodyRow, bodyRows, fieldCell, isNumbered } from "./body.ts";
import { CarriedColumn } from "./carried.ts";
import { EnterpriseRegister } from "./duplicates.ts";
import { enterpriseIn } from "./enterprise.ts";
import { extrasOf } from "./extras.ts";
import type { TableSpan } from "./span.ts";
import type { CellsOf, Fu4Row, Fu4Table, RowExtras } from "./types.ts";
import { readAmountCell } from "./values.ts";

const AMOUNTS = { cost: "实际改造成本", requested: "奖补资金额" } as const;
type AmountKey = keyof typeof AMOUNTS;

/** 附4: what each enterprise's conversion costs and what is requested for it, platform by platform. */
export function readFu4(span: TableSpan): Fu4Table {
  const { grid, header, segments, base, issues, notes } = span;
  const platforms = new CarriedColumn(span, "platform");
  const register = new EnterpriseRegister(issues);
  const sums = new RunningSums();
  const rows: Fu4Row[] = [];
  const cells: CellsOf<Fu4Row>[] = [];
  const extras: RowExtras[] = [];
  const bodies = bodyRows(grid, segments);
  platforms.lookAhead(bodies, (row) => fieldCell(grid, header, row, "enterprise") !== null);
  for (const body of bodies) {
    const { row } = body;
    if (body.isTotal) {
      if (body.endsPage) continue;
      platforms.end();
      sums.end();
      continue;
    }
    const band = bandIn(span, body);
    if (band !== null) {
      platforms.begin(band.name, row, band.column);
      continue;
    }
    const platform = platforms.at(body);
    const enterprise = enterpriseIn(grid, header, row, issues);
    if (enterprise === null) {
      reportNamelessAmounts(span, body, sums);
      continue;
    }
    if (body.isBelowNotes && !isNumbered(grid, header, row) && !hasAmounts(span, row)) continue;
    register.note(enterprise.name, row, enterprise.column);
    const unread: Record<string, string> = {};
    const amounts = {
      cost: readAmount(span, row, "cost", unread),
      requested: readAmount(span, row, "requested", unread),
    };
    sums.add(amounts);
    rows.push({
      platform: platform.name,
      enterprise: enterprise.name,
      cost: textOf(amounts.cost),
      requested: textOf(amounts.requested),
    });
    cells.push({
      platform: platform.cell,
      enterprise: cellAddress(row, enterprise.column),
      cost: cellAddress(row, header.columns.cost ?? 0),
      requested: cellAddress(row, header.columns.requested ?? 0),
    });
    extras.push(extrasOf(span, row, unread));
  }
  return { ...base, table: "fu4", rows, cells, extras, issues: issues.inSheetOrder(), notes: notes.all() };
}

function textOf(amount: Fen | null): WanText | null {
  return amount === null ? null : formatWan(amount);
}

function reading({ grid, header, unit }: TableSpan, row: number, key: AmountKey) {
  return readAmountCell(fieldCell(grid, header, row, key), header.units[key] ?? unit);
}

function readAmount(
  span: TableSpan,
  row: number,
  key: AmountKey,
  unread: Record<string, string>,
): Fen | null {
  const amount = reading(span, row, key);
  if (amount.kind === "refused") {
    const text = fieldCell(span.grid, span.header, row, key)?.text ?? "";
    if (text !== "") unread[key] = text;
    span.issues.add(amount.code, row, span.header.columns[key] ?? 0, AMOUNTS[key], amount.message);
  }
  return amount.kind === "value" ? amount.value : null;
}

function quietAmounts(span: TableSpan, row: number): Amounts {
  const [cost, requested] = [reading(span, row, "cost"), reading(span, row, "requested")];
  return {
    cost: cost.kind === "value" ? cost.value : null,
    requested: requested.kind === "value" ? requested.value : null,
  };
}

function hasAmounts(span: TableSpan, row: number): boolean {
  return Object.values(quietAmounts(span, row)).some((amount) => amount !== null);
}

/** Money without a name: a sum that nobody labelled, or an enterprise that would be lost without a word. */
function reportNamelessAmounts(span: TableSpan, { row, isBelowNotes }: BodyRow, sums: RunningSums): void {
  const amounts = quietAmounts(span, row);
  if (isBelowNotes || !Object.values(amounts).some((amount) => amount !== null && amount > 0)) return;
  const name = fieldCell(span.grid, span.header, row, "enterprise")?.text ?? "";
  if (name.length > MAX_NAME_LENGTH) return; // said already
  const isColumnNumber = readNumber(name).kind === "number"; // a line 1 2 3 4 5 below the header
  if (isColumnNumber || sums.explain(amounts)) return;
  const what = "有金额而没有试点企业名称，请补填名称或删除金额";
  span.issues.add("ENTERPRISE_INCOMPLETE", row, span.header.columns.enterprise ?? 0, "试点企业名称", what);
}

interface Amounts {
  readonly cost: Fen | null;
  readonly requested: Fen | null;
}

/** Sums of the platform's block and of the whole table so far. */
class RunningSums {
  private block = { cost: 0, requested: 0 };
  private all = { cost: 0, requested: 0 };

  add({ cost, requested }: Amounts): void {
    for (const sum of [this.block, this.all]) {
      sum.cost += cost ?? 0;
      sum.requested += requested ?? 0;
    }
  }

  end(): void {
    this.block = { cost: 0, requested: 0 };
  }

  explain({ cost, requested }: Amounts): boolean {
    return [this.block, this.all].some(
      (sum) => (cost === null || cost === sum.cost) && (requested === null || requested === sum.requested),
    );
  }
}
