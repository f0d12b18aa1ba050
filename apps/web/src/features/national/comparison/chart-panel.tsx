import type { MeasureKey } from "@dengta/domain";
import { useNavigate } from "@tanstack/react-router";
import { Segmented, Select } from "antd";
import { useMemo } from "react";
import { useQuery } from "urql";
import { type ChangeSearch, type ChartKind, drillInto, type NationalSearch } from "../search/index.ts";
import styles from "./chart.module.css";
import { barOption, boxOption, scatterOption } from "./chart-options.ts";
import { COUNTED, chartMeasures } from "./columns.ts";
import {
  byOf,
  type Comparison,
  filterInput,
  type Row,
  SpreadQuery,
  type UnitState,
} from "./comparison.query.ts";
import { Drawing } from "./drawing.tsx";
import { TileGrid } from "./tile-grid.tsx";
import { figureOf, infoOf } from "./values.ts";

interface ChartPanelProps {
  readonly answer: Comparison;
  readonly states: readonly UnitState[];
  readonly search: NationalSearch;
  readonly onChange: ChangeSearch;
}

const LABELS: Record<ChartKind, string> = {
  tiles: "方格",
  bars: "条形",
  scatter: "散点",
  cost: "成本分布",
  eligible: "奖补分布",
};
const KINDS = ["tiles", "bars", "scatter", "cost", "eligible"] as const;
const BAR_HEIGHT = 22;
const MOST_BARS = 60;

/** The comparison as a picture: tiles for units, bars, two measures against each other, or how the firms spread. */
export function ChartPanel({ answer, states, search, onChange }: ChartPanelProps) {
  const by = byOf(search);
  const tiles = by === "unit" && search.within === undefined && search.merge === undefined;
  const kinds = KINDS.filter((kind) => kind !== "tiles" || tiles);
  const firms = by === "enterprise";
  const chosen = kinds.find((kind) => kind === search.chart) ?? (firms ? "cost" : (kinds[0] ?? "bars"));
  const measures = chartMeasures(by);
  const figure = measures.find((key) => key === search.figure) ?? "meanEligible";
  const second = measures.find((key) => key === search.second) ?? "subsidyRate";
  const options = measures.map((key) => {
    const { label, unit } = infoOf(answer, key);
    return { value: key, label: `${label}（${unit}）` };
  });
  return (
    <section className={styles.panel} aria-label="图表">
      <div className={styles.controls}>
        <Segmented
          size="small"
          className={styles.segments ?? ""}
          aria-label="图表种类"
          value={chosen}
          options={kinds.map((kind) => ({ value: kind, label: LABELS[kind] }))}
          onChange={(kind) => onChange({ chart: kind })}
        />
        {chosen === "cost" || chosen === "eligible" ? null : (
          <Select
            size="small"
            aria-label={chosen === "scatter" ? "横轴指标" : "图表指标"}
            value={figure}
            options={options}
            onChange={(key) => onChange({ figure: key })}
            popupMatchSelectWidth={false}
          />
        )}
        {chosen === "scatter" ? (
          <Select
            size="small"
            aria-label="纵轴指标"
            value={second}
            options={options}
            onChange={(key) => onChange({ second: key })}
            popupMatchSelectWidth={false}
          />
        ) : null}
      </div>
      {chosen === "tiles" ? (
        <>
          <h2>{titleOf(answer, figure, search)}</h2>
          <TileGrid rows={answer.rows} states={states} info={infoOf(answer, figure)} search={search} />
        </>
      ) : chosen === "bars" ? (
        <Bars answer={answer} figure={figure} search={search} />
      ) : chosen === "scatter" ? (
        <Scatter answer={answer} figure={figure} second={second} search={search} />
      ) : (
        <Spreads kind={chosen} search={search} />
      )}
    </section>
  );
}

function titleOf(answer: Comparison, figure: MeasureKey, search: NationalSearch): string {
  const { label, unit } = infoOf(answer, figure);
  const n = answer.rows.filter((row) => figureOf(row, figure) !== null).length;
  const industry = search.industry === undefined ? "全部行业" : `${search.industry}行业`;
  return `${label}（${unit}），${industry}，n=${n} ${COUNTED[byOf(search)]}`;
}

function useOpen(search: NationalSearch) {
  const navigate = useNavigate();
  return (row: Row | undefined) => {
    if (row?.parts.every(({ key }) => key !== "") === true)
      void navigate({ to: "/national", search: drillInto(search, row.parts) });
  };
}

interface BarsProps {
  readonly answer: Comparison;
  readonly figure: MeasureKey;
  readonly search: NationalSearch;
}

function Bars({ answer, figure, search }: BarsProps) {
  const open = useOpen(search);
  const points = useMemo(() => {
    const known = answer.rows.flatMap((row) => {
      const value = figureOf(row, figure);
      return value === null ? [] : [{ row, value }];
    });
    return known.sort((a, b) => Number(b.value) - Number(a.value)).slice(0, MOST_BARS);
  }, [answer, figure]);
  const option = useMemo(
    () => barOption(points, infoOf(answer, figure), figureOf(answer.total, figure)),
    [points, answer, figure],
  );
  const title = titleOf(answer, figure, search);
  if (points.length === 0) return <Empty />;
  const more = answer.rows.length > MOST_BARS ? `，前 ${MOST_BARS} 名` : "";
  return (
    <>
      <h2>{`${title}${more}`}</h2>
      <Drawing
        option={option}
        height={Math.max(160, points.length * BAR_HEIGHT + 64)}
        title={title}
        onItem={(index) => open(points[index]?.row)}
      />
    </>
  );
}

function Scatter({ answer, figure, second, search }: BarsProps & { readonly second: MeasureKey }) {
  const open = useOpen(search);
  const pairs = useMemo(
    () =>
      answer.rows.flatMap((row) => {
        const [x, y] = [figureOf(row, figure), figureOf(row, second)];
        return x === null || y === null ? [] : [{ row, x, y }];
      }),
    [answer, figure, second],
  );
  const [x, y] = [infoOf(answer, figure), infoOf(answer, second)];
  const option = useMemo(() => scatterOption(pairs, x, y), [pairs, x, y]);
  const title = `${y.label} 与 ${x.label}，n=${pairs.length} ${COUNTED[byOf(search)]}`;
  if (pairs.length === 0) return <Empty />;
  return (
    <>
      <h2>{title}</h2>
      <Drawing option={option} height={440} title={title} onItem={(index) => open(pairs[index]?.row)} />
    </>
  );
}

function Spreads({ kind, search }: { readonly kind: "cost" | "eligible"; readonly search: NationalSearch }) {
  const by = byOf(search);
  const navigate = useNavigate();
  const [{ data, fetching }] = useQuery({
    query: SpreadQuery,
    variables: {
      batchId: search.batch ?? null,
      by: by === "enterprise" ? "platform" : by,
      filters: filterInput(search),
      withCities: search.merge !== undefined,
      ofCost: kind === "cost",
    },
    context: CONTEXT,
  });
  const spreads = useMemo(() => (data?.distribution ?? []).slice(0, MOST_BARS), [data]);
  const what = kind === "cost" ? "企业实际改造成本" : "企业奖补资金";
  const option = useMemo(() => boxOption(spreads, what), [spreads, what]);
  if (spreads.length === 0) return fetching ? <p className={styles.empty}>正在统计……</p> : <Empty />;
  const firms = spreads.reduce((sum, { n }) => sum + n, 0);
  const title = `${what}分布（万元；须为最小与最大，箱为四分位，线为中位数），n=${firms} 户`;
  return (
    <>
      <h2>{title}</h2>
      <Drawing
        option={option}
        height={Math.max(160, spreads.length * BAR_HEIGHT + 64)}
        title={title}
        onItem={(index) => {
          const key = spreads[index]?.key;
          if (key !== undefined && key !== "" && by !== "enterprise")
            void navigate({ to: "/national", search: drillInto(search, [{ axis: by, key }]) });
        }}
      />
    </>
  );
}

function Empty() {
  return <p className={styles.empty}>所选范围内没有数据，请调整筛选条件</p>;
}

const CONTEXT = { additionalTypenames: ["Plan", "Snapshot", "Alert"] };
