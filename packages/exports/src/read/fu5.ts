import { FORM_INDICATORS, type KpiIndicator, normaliseName, removeSpaces, toHalfWidth } from "@dengta/domain";
import { cellAddress } from "../workbook/index.ts";
import { isName } from "./aside.ts";
import { bodyRows, fieldCell } from "./body.ts";
import { extrasOf } from "./extras.ts";
import type { TableSpan } from "./span.ts";
import type { CellsOf, Fu5Row, Fu5Table, OtherIndicatorRow, RowExtras } from "./types.ts";
import { readMeasureCell } from "./values.ts";

const VALUES = { baseline: "期初值", target: "目标值" } as const;
const NOTHING: Fu5Row = { baseline: null, target: null };

/** 附5 of one platform: the form's fourteen indicators in the form's order, wherever they stand. */
export function readFu5(span: TableSpan): Fu5Table {
  const { grid, header, heading, segments, base, issues, notes } = span;
  const found = new Map<
    string,
    { readonly values: Fu5Row; readonly cells: CellsOf<Fu5Row>; readonly extras: RowExtras }
  >();
  const others: OtherIndicatorRow[] = [];
  for (const { row, isBelowNotes } of bodyRows(grid, segments)) {
    const name = fieldCell(grid, header, row, "name") ?? fieldCell(grid, header, row, "category");
    if (name === null || !isName(name.text)) continue;
    const indicator = INDICATORS.get(indicatorKey(name.text));
    if (indicator === undefined && isBelowNotes) continue;
    const unread: Record<string, string> = {};
    const values = readValues(span, row, indicator?.unit ?? "", unread);
    const extras = extrasOf(span, row, unread);
    const cells = {
      baseline: cellAddress(row, header.columns.baseline ?? 0),
      target: cellAddress(row, header.columns.target ?? 0),
    };
    if (indicator === undefined) others.push({ name: normaliseName(name.text), ...values, cells, extras });
    else if (!found.has(indicator.id)) found.set(indicator.id, { values, cells, extras });
  }
  return {
    ...base,
    table: "fu5",
    platform: heading.platform,
    rows: FORM_INDICATORS.map(({ id }) => found.get(id)?.values ?? NOTHING),
    cells: FORM_INDICATORS.map(({ id }) => found.get(id)?.cells ?? null),
    extras: FORM_INDICATORS.map(({ id }) => found.get(id)?.extras ?? {}),
    otherIndicators: others,
    issues: issues.inSheetOrder(),
    notes: notes.all(),
  };
}

function readValues(span: TableSpan, row: number, unit: string, unread: Record<string, string>): Fu5Row {
  const value = (key: keyof typeof VALUES): string | null => {
    const cell = fieldCell(span.grid, span.header, row, key);
    const reading = readMeasureCell(cell, unit);
    if (reading.kind === "refused") {
      if (cell !== null && cell.text !== "") unread[key] = cell.text;
      span.issues.add(reading.code, row, span.header.columns[key] ?? 0, VALUES[key], reading.message);
    }
    return reading.kind === "value" ? reading.value : null;
  };
  return { baseline: value("baseline"), target: value("target") };
}

/** By 三级指标; by 二级指标 too where one stands for a single row and the cell was merged into it. */
const INDICATORS: ReadonlyMap<string, KpiIndicator> = new Map([
  ...FORM_INDICATORS.filter(isAloneInItsCategory).map((i) => [indicatorKey(i.category), i] as const),
  ...FORM_INDICATORS.map((i) => [indicatorKey(i.name), i] as const),
]);

function isAloneInItsCategory({ category }: KpiIndicator): boolean {
  return FORM_INDICATORS.filter((other) => other.category === category).length === 1;
}

/** "3. 设备设施上云率（%）" and "设备设施的上云率" are one indicator. */
function indicatorKey(name: string): string {
  return removeSpaces(toHalfWidth(name))
    .replace(/\([^)]*\)/g, "")
    .replace(/^\d+[.、)]?/, "")
    .replace(/[的*:;,.、]/g, "");
}
