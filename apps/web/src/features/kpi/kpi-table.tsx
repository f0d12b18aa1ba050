import { type Finding, KPI_VALUE, type KpiIndicator, type TemplateTable } from "@dengta/domain";
import { Fragment } from "react";
import styles from "./kpi.module.css";
import { KpiCell } from "./kpi-cell.tsx";
import type { KpiRow } from "./kpi-rows.ts";

/** What a cell shows, and why the text in it could not be read. */
export interface KpiCellState {
  readonly text: string;
  readonly problem: string | null;
  readonly readOnly: boolean;
}

interface KpiTableProps {
  readonly table: TemplateTable;
  readonly rows: readonly KpiRow[];
  readonly cellOf: (indicatorId: string, field: string) => KpiCellState;
  readonly findingOf: (indicatorId: string, field: string) => Finding | undefined;
  readonly onChange: (indicatorId: string, field: string, text: string) => void;
}

/** 附5 as the form prints it, 一级指标 and 二级指标 merged, with the unit and the better direction beside. */
export function KpiTable({ table, rows, cellOf, findingOf, onChange }: KpiTableProps) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {table.columns.map(({ key, label }) => (
            <Fragment key={key}>
              <th scope="col">{label}</th>
              {key === "name" ? <th scope="col">单位</th> : null}
            </Fragment>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.indicator.id}>
            {table.columns.map(({ key, field, label }) =>
              field === null || !KPI_VALUE.fields.has(field) ? (
                <Heading key={key} column={key} row={row} />
              ) : (
                <td key={key} className={styles.value}>
                  <KpiCell
                    id={`${row.indicator.id}.${field}`}
                    label={`${row.indicator.name} ${label}`}
                    {...cellOf(row.indicator.id, field)}
                    finding={findingOf(row.indicator.id, field)}
                    onChange={(text) => onChange(row.indicator.id, field, text)}
                  />
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A printed column of the indicator itself; nothing where the cell above reaches down. */
function Heading({ column, row }: { readonly column: string; readonly row: KpiRow }) {
  const { indicator, groupSpan, categorySpan } = row;
  switch (column) {
    case "group":
      return groupSpan === 0 ? null : (
        <th scope="rowgroup" rowSpan={groupSpan}>
          {indicator.group}
        </th>
      );
    case "category":
      return categorySpan === 0 ? null : <td rowSpan={categorySpan}>{indicator.category}</td>;
    case "name":
      return (
        <>
          <td>
            {indicator.name}
            {indicator.definition === null ? null : <small>{indicator.definition}</small>}
          </td>
          <td className={styles.unit}>{unitOf(indicator)}</td>
        </>
      );
    default:
      return <td />;
  }
}

function unitOf({ unit, direction }: KpiIndicator) {
  return (
    <>
      {unit}
      <span title={direction === "up" ? "数值越高越好" : "数值越低越好"}>
        {direction === "up" ? "↑" : "↓"}
      </span>
    </>
  );
}
