import { PLAN_STATE_LABELS } from "@dengta/domain";
import { Link } from "@tanstack/react-router";
import { BLANK } from "../../../shared/format/index.ts";
import {
  type Column,
  type Figures,
  nextSort,
  type Sort,
  STATE_COLUMN,
  sortUnits,
  type UnitRow,
} from "../measure/index.ts";
import type { NationalSearch } from "../search/index.ts";
import { ColumnHead } from "./column-head.tsx";
import styles from "./unit-table.module.css";

interface UnitTableProps {
  readonly caption: string;
  readonly units: readonly UnitRow[];
  readonly columns: readonly Column[];
  readonly sort: Sort | null;
  readonly onSort: (sort: string | undefined) => void;
  /** null: a total says nothing here. */
  readonly total: Figures | null;
  readonly unitsWithFigures: number;
  readonly filters: NationalSearch;
}

export function UnitTable(props: UnitTableProps) {
  const { caption, units, columns, sort, onSort, total, unitsWithFigures, filters } = props;
  const sorted = [STATE_COLUMN, ...columns].find(({ key }) => key === sort?.key);
  const rows =
    sort === null || sorted === undefined ? units : sortUnits(units, sorted.valueIn, sort.descending);
  const click = (key: string) => onSort(nextSort(sort, key));
  return (
    <section className={styles.frame}>
      <h2>{caption}</h2>
      <table className={styles.table} aria-label={caption}>
        <thead>
          <tr>
            <th scope="col" className={styles.unit}>
              申报单位
            </th>
            <ColumnHead column={STATE_COLUMN} sort={sort} onClick={click} />
            {columns.map((column) => (
              <ColumnHead key={column.key} column={column} sort={sort} onClick={click} numeric />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((unit) => (
            <tr key={unit.regionCode}>
              <th scope="row" className={styles.unit}>
                <Link to="/national/units/$code" params={{ code: unit.regionCode }} search={filters}>
                  {unit.region.shortName}
                </Link>
              </th>
              <td className={styles.state}>{PLAN_STATE_LABELS[unit.state]}</td>
              {columns.map((column) => (
                <td key={column.key} className="number">
                  {shown(column, column.valueIn(unit))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {total === null ? null : (
          <tfoot>
            <tr>
              <th scope="row" className={styles.unit}>
                合计
              </th>
              <td className={styles.state}>n={unitsWithFigures}</td>
              {columns.map((column) => (
                <td key={column.key} className="number">
                  {shown(column, column.totalOf(total))}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  );
}

function shown({ show }: Column, value: string | null): string {
  return value === null ? BLANK : show(value);
}
