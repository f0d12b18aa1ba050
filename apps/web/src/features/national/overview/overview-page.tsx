import { useNavigate } from "@tanstack/react-router";
import { Spin } from "antd";
import { useQuery } from "urql";
import { problemOf } from "../../../shared/graphql/index.ts";
import {
  defaultKpi,
  FIGURE_COLUMNS,
  findKpi,
  findMeasure,
  kpiColumns,
  kpiMeasure,
  parseSort,
  readUnits,
  type UnitRow,
} from "../measure/index.ts";
import { Problem } from "../problem/index.ts";
import { filtersOf, useNationalSearch } from "../search/index.ts";
import { BarChart } from "./bar-chart.tsx";
import { Filters } from "./filters.tsx";
import { type Overview, OverviewQuery } from "./overview.query.ts";
import styles from "./overview-page.module.css";
import { SummaryTiles } from "./summary-tiles.tsx";
import { TileGrid } from "./tile-grid.tsx";
import { UnitTable } from "./unit-table.tsx";
import { comparisonTitle, type View } from "./words.ts";

/** A plan that changes changes what the units add up to. */
const CONTEXT = { additionalTypenames: ["Plan", "Snapshot"] };

/** 全国比较: the units of the newest batch side by side. */
export function OverviewPage() {
  const [search] = useNationalSearch();
  const [{ data, error, fetching }, refetch] = useQuery({
    query: OverviewQuery,
    variables: { industry: search.industry ?? null, units: search.units ?? "all" },
    context: CONTEXT,
  });
  // A refusal comes with `data: null`.
  const overview = data?.overview;
  if (overview === undefined && error !== undefined)
    return <Problem title="全国比较未能加载" problem={problemOf(error)} onRetry={() => refetch()} />;
  if (overview === undefined) return <Spin size="large" className={styles.loading ?? ""} />;
  // While other figures are on their way, those that are there are veiled: the filters say something else already.
  return (
    <Spin spinning={fetching}>
      <OverviewView overview={overview} />
    </Spin>
  );
}

function OverviewView({ overview }: { readonly overview: Overview }) {
  const [search, change] = useNationalSearch();
  const navigate = useNavigate();
  const units = readUnits(overview.units);
  const kpi = findKpi(search.kpi);
  const view: View = {
    kpi,
    industry: search.industry ?? null,
    measure: kpi === null ? findMeasure(search.figure) : kpiMeasure(kpi),
  };
  const filters = filtersOf(search);
  const total = kpi === null ? overview.total : null;
  const open = (code: string) =>
    void navigate({ to: "/national/units/$code", params: { code }, search: filters });
  return (
    <main className={styles.page}>
      <header className={styles.head}>
        <h1>全国比较</h1>
        <span>
          {overview.batch.year}年 {overview.batch.programme}
        </span>
        <Filters
          search={search}
          onChange={change}
          industries={overview.industries}
          figure={view.measure.key}
          kpi={kpi}
          firstKpi={defaultKpi(units)}
        />
      </header>
      <SummaryTiles units={units} total={overview.total} unitsWithFigures={overview.unitsWithFigures} />
      <div className={styles.panels}>
        <TileGrid units={units} view={view} filters={filters} />
        <BarChart units={units} view={view} total={total} onUnit={open} />
      </div>
      <UnitTable
        caption={tableCaption(view, units)}
        units={units}
        columns={kpi === null ? FIGURE_COLUMNS : kpiColumns(kpi)}
        sort={parseSort(search.sort)}
        onSort={(sort) => change({ sort })}
        total={total}
        unitsWithFigures={overview.unitsWithFigures}
        filters={filters}
      />
    </main>
  );
}

function tableCaption(view: View, units: readonly UnitRow[]): string {
  const known = units.filter((unit) => view.measure.valueIn(unit) !== null).length;
  const what =
    view.kpi === null
      ? `申报单位对比表，${view.industry === null ? "全部行业" : `${view.industry}行业`}`
      : comparisonTitle(view, known);
  return `${what}，共 ${units.length} 家单位（空白以“—”表示）`;
}
