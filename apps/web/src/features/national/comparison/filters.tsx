import { AREA_LABELS, AREAS, CITY_FILTER_LABELS, CITY_FILTERS, KPI_SETS, REGIONS } from "@dengta/domain";
import { Checkbox, Segmented, Select } from "antd";
import { useQuery } from "urql";
import { ASKS, BY_CHOICES, type ChangeSearch, type NationalSearch } from "../search/index.ts";
import { BY_LABELS } from "./columns.ts";
import { byOf, IndustriesQuery } from "./comparison.query.ts";
import styles from "./page.module.css";
import { ASK_LABELS } from "./values.ts";

interface FiltersProps {
  readonly search: NationalSearch;
  readonly onChange: ChangeSearch;
}

/** What the rows are, and what they take in. */
export function Filters({ search, onChange }: FiltersProps) {
  const by = byOf(search);
  const [{ data }] = useQuery({
    query: IndustriesQuery,
    variables: { batchId: search.batch ?? null },
    context: CONTEXT,
  });
  const industries = data?.compare.rows ?? [];
  const second = BY_CHOICES.filter((axis) => axis !== by && axis !== "enterprise");
  return (
    <section className={styles.filters} aria-label="筛选">
      <Segmented
        className={styles.segments ?? ""}
        aria-label="比较对象"
        value={by}
        options={BY_CHOICES.map((axis) => ({ value: axis, label: BY_LABELS[axis] }))}
        onChange={(axis) => onChange({ by: axis, within: undefined, sort: undefined, chart: undefined })}
      />
      {by === "enterprise" ? (
        <Select
          aria-label="申请情况"
          value={search.asks ?? ("" as string)}
          onChange={(asks) => onChange({ asks: ASKS.find((one) => one === asks) })}
          options={[
            { value: "", label: "全部申请情况" },
            ...ASKS.map((value) => ({
              value,
              label: ASK_LABELS[value],
            })),
          ]}
          className={styles.small ?? ""}
        />
      ) : (
        <Select
          aria-label="再按"
          value={search.within ?? ("" as string)}
          onChange={(axis) => onChange({ within: BY_CHOICES.find((one) => one === axis), sort: undefined })}
          options={[
            { value: "", label: "不再细分" },
            ...second.map((axis) => ({ value: axis, label: `再按${BY_LABELS[axis]}` })),
          ]}
          className={styles.small ?? ""}
        />
      )}
      <Select
        aria-label="行业"
        showSearch
        value={search.industry ?? ""}
        onChange={(industry) => onChange({ industry: industry === "" ? undefined : industry })}
        options={[
          { value: "", label: "全部行业" },
          ...industries.map(({ id, values, parts }) => ({
            value: id,
            label: `${parts[0]?.label ?? id}（${values[0] ?? 0}）`,
          })),
        ]}
        className={styles.medium ?? ""}
        popupMatchSelectWidth={false}
      />
      <Select
        aria-label="申报单位"
        showSearch={{ optionFilterProp: "label" }}
        value={search.unit ?? ""}
        onChange={(unit) => onChange({ unit: unit === "" ? undefined : unit })}
        options={[
          { value: "", label: "全部单位" },
          ...REGIONS.map(({ code, shortName }) => ({ value: code, label: shortName })),
        ]}
        className={styles.small ?? ""}
      />
      <Select
        aria-label="计划单列市"
        value={search.cities ?? "all"}
        onChange={(cities) => onChange({ cities: cities === "all" ? undefined : cities })}
        options={CITY_FILTERS.map((value) => ({ value, label: CITY_FILTER_LABELS[value] }))}
        className={styles.medium ?? ""}
      />
      <Select
        aria-label="区域"
        value={search.area ?? ("" as string)}
        onChange={(area) => onChange({ area: AREAS.find((one) => one === area) })}
        options={[
          { value: "", label: "全部区域" },
          ...AREAS.map((value) => ({ value, label: AREA_LABELS[value] })),
        ]}
        className={styles.small ?? ""}
      />
      <Checkbox
        checked={search.merge !== undefined}
        onChange={({ target }) => onChange({ merge: target.checked ? "1" : undefined })}
      >
        省市合并
      </Checkbox>
      {by === "enterprise" ? null : <KpiChoice search={search} onChange={onChange} />}
    </section>
  );
}

/** Figures, or one indicator of 附5. */
function KpiChoice({ search, onChange }: FiltersProps) {
  return (
    <Select
      aria-label="比较内容"
      value={search.kpi ?? ""}
      onChange={(kpi) => onChange({ kpi: kpi === "" ? undefined : kpi, sort: undefined, within: undefined })}
      options={[
        { value: "", label: "奖补与成本" },
        ...KPI_SETS.map(({ id, name, indicators }) => ({
          label: `绩效指标：${name}`,
          options: indicators.map((item) => ({
            value: `${id}.${item.id}`,
            label: `${item.name}（${item.unit}）`,
          })),
        })),
      ]}
      popupMatchSelectWidth={false}
      className={styles.medium ?? ""}
    />
  );
}

const CONTEXT = { additionalTypenames: ["Snapshot", "IndustryName"] };
