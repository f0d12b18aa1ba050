import { KPI_SETS } from "@dengta/domain";
import { Segmented, Select } from "antd";
import { type KpiChoice, MEASURES } from "../measure/index.ts";
import { type ChangeSearch, type NationalSearch, UNIT_CHOICES, type UnitChoice } from "../search/index.ts";
import styles from "./filters.module.css";

interface FiltersProps {
  readonly search: NationalSearch;
  readonly onChange: ChangeSearch;
  readonly industries: readonly { readonly name: string; readonly units: number }[];
  readonly figure: string;
  readonly kpi: KpiChoice | null;
  /** Indicator to begin with. */
  readonly firstKpi: string;
}

const UNIT_OPTIONS: { label: string; value: UnitChoice | "all" }[] = [
  { label: "含计划单列市", value: "all" },
  { label: "不含计划单列市", value: "withoutPlannedCities" },
  { label: "仅计划单列市", value: "plannedCities" },
];

/** What the page shows, chosen here and kept in the address. */
export function Filters({ search, onChange, industries, figure, kpi, firstKpi }: FiltersProps) {
  return (
    <section className={styles.bar} aria-label="筛选">
      <Select
        aria-label="试点行业"
        value={search.industry ?? ""}
        onChange={(name) => onChange({ industry: name === "" ? undefined : name })}
        options={industryOptions(industries, search.industry)}
        optionRender={({ label, data: { units } }) =>
          units === null ? label : `${label}（${units} 家单位）`
        }
        showSearch
        popupMatchSelectWidth={false}
        className={styles.industry ?? ""}
      />
      <Segmented
        className={styles.segments ?? ""}
        aria-label="单位范围"
        value={search.units ?? "all"}
        options={UNIT_OPTIONS}
        onChange={(units) => onChange({ units: UNIT_CHOICES.find((choice) => choice === units) })}
      />
      <Segmented
        className={styles.segments ?? ""}
        aria-label="比较内容"
        value={kpi === null ? "figures" : "kpi"}
        options={[
          { label: "奖补与成本", value: "figures" },
          { label: "绩效指标", value: "kpi" },
        ]}
        onChange={(mode) => onChange({ kpi: mode === "kpi" ? firstKpi : undefined, sort: undefined })}
      />
      {kpi === null ? (
        <Select
          aria-label="方格图与图表所示指标"
          value={figure}
          onChange={(key) => onChange({ figure: key })}
          options={MEASURES.map(({ key, label, unit }) => ({ value: key, label: `${label}（${unit}）` }))}
          popupMatchSelectWidth={false}
          className={styles.figure ?? ""}
        />
      ) : (
        <KpiFilters kpi={kpi} onChange={onChange} />
      )}
    </section>
  );
}

function KpiFilters({ kpi, onChange }: { readonly kpi: KpiChoice; readonly onChange: ChangeSearch }) {
  const set = KPI_SETS.find(({ id }) => id === kpi.kpiSetId);
  const change = (kpiSetId: string, indicatorId: string) => onChange({ kpi: `${kpiSetId}.${indicatorId}` });
  return (
    <>
      <Select
        aria-label="指标集"
        value={kpi.kpiSetId}
        // Both sets hold the indicator on which comparing starts.
        onChange={(id) => change(id, indicatorIn(id, kpi.indicator.id))}
        options={KPI_SETS.map(({ id, name }) => ({ value: id, label: name }))}
        className={styles.set ?? ""}
      />
      <Select
        aria-label="绩效指标"
        value={kpi.indicator.id}
        onChange={(id) => change(kpi.kpiSetId, id)}
        options={(set?.indicators ?? []).map(({ id, name, unit }) => ({
          value: id,
          label: `${name}（${unit}）`,
        }))}
        popupMatchSelectWidth={false}
        className={styles.indicator ?? ""}
      />
    </>
  );
}

/** The same indicator where the other set has it, its first where not. */
function indicatorIn(setId: string, indicatorId: string): string {
  const indicators = KPI_SETS.find(({ id }) => id === setId)?.indicators ?? [];
  return (indicators.find(({ id }) => id === indicatorId) ?? indicators[0])?.id ?? indicatorId;
}

/** A link may name an industry that no unit has by now: it stays visible, so that it can be taken away. */
function industryOptions(industries: FiltersProps["industries"], chosen: string | undefined) {
  const missing = chosen !== undefined && !industries.some(({ name }) => name === chosen);
  return [
    { value: "", label: "全部行业", units: null },
    ...industries.map(({ name, units }) => ({ value: name, label: name, units })),
    ...(missing ? [{ value: chosen, label: chosen, units: 0 }] : []),
  ];
}
