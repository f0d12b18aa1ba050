import {
  FORM_INDICATORS,
  type IndustryPlan,
  type KpiIndicator,
  nameKey,
  type PlanDocument,
  type Platform,
} from "@dengta/domain";
import type { CellsOf, Fu5Row, Fu5Table, RowExtras } from "../read/index.ts";
import { unreadOf } from "../tables/row-bag.ts";
import type { ComparedRow, FieldChange } from "./types.ts";

const FIELDS = ["baseline", "target"] as const;

/** Values of one platform's 附5; indicators that the industry does not have are left alone. */
export function compareKpis(
  table: Fu5Table,
  { industry, platform }: { readonly industry: IndustryPlan; readonly platform: Platform },
  base: PlanDocument | null,
): ComparedRow[] {
  const then = base?.industries.flatMap(({ platforms }) => platforms).find(({ id }) => id === platform.id);
  return typedRows(table, industry).map(({ indicator, values, cells, extras }): ComparedRow => {
    const fields = FIELDS.flatMap((field): FieldChange[] => {
      const after = extras.unread?.[field] ?? values[field];
      const before = valueIn(platform, indicator, field);
      const was = then === undefined ? undefined : valueIn(then, indicator, field);
      if (before === after || (was !== undefined && was === after)) return [];
      const place = { field, before, after, sheet: table.sheet, cell: cells[field] };
      return [
        was === undefined ? { ...place, conflict: false } : { ...place, base: was, conflict: was !== before },
      ];
    });
    const stored = platform.kpiValues.some(({ indicatorId }) => indicatorId === indicator.id);
    return {
      rowKind: "kpiValue",
      kind: kindOf(fields, stored),
      id: indicator.id,
      parentId: platform.id,
      parentName: platform.name,
      name: indicator.name,
      sheet: table.sheet,
      cell: cells.target,
      fields,
    };
  });
}

function kindOf(fields: readonly FieldChange[], isStored: boolean): ComparedRow["kind"] {
  if (fields.some(({ conflict }) => conflict)) return "conflicting";
  if (fields.length === 0) return "unchanged";
  return isStored ? "changed" : "new";
}

function valueIn(platform: Platform, { id }: KpiIndicator, field: (typeof FIELDS)[number]): string | null {
  const value = platform.kpiValues.find(({ indicatorId }) => indicatorId === id);
  return value === undefined ? null : (value[field] ?? unreadOf(value, field));
}

interface TypedRow {
  readonly indicator: KpiIndicator;
  readonly values: Fu5Row;
  readonly cells: CellsOf<Fu5Row>;
  readonly extras: RowExtras;
}

/** The form's own rows, then those of the industry. */
function typedRows(table: Fu5Table, industry: IndustryPlan): TypedRow[] {
  const form = FORM_INDICATORS.map(({ id }, index) => ({
    indicator: industry.indicators.find((item) => item.id === id),
    values: table.rows[index],
    cells: table.cells[index] ?? undefined,
    extras: table.extras[index] ?? {},
  }));
  const others = table.otherIndicators.map(({ name, baseline, target, cells, extras }) => ({
    indicator: industry.indicators.find((item) => nameKey(item.name) === nameKey(name)),
    values: { baseline, target },
    cells,
    extras,
  }));
  return [...form, ...others].flatMap(({ indicator, values, cells, extras }) =>
    indicator === undefined || values === undefined || cells === undefined
      ? []
      : [{ indicator, values, cells, extras }],
  );
}
