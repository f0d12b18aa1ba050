import { findRegion, KPI_FORM_STATE_LABELS, sealLineOf, titleOf } from "@dengta/domain";
import { useParams, useSearch } from "@tanstack/react-router";
import { Button } from "antd";
import { Notice, useFocusField } from "../../shared/ui/index.ts";
import { kpiCellOf, mayEditField, useChecks, usePlan, usePlanSnapshot } from "../plan/index.ts";
import styles from "./kpi.module.css";
import { kpiRows, levelMean } from "./kpi-rows.ts";
import { KpiTable } from "./kpi-table.tsx";

/** 附5 of one platform. */
export function KpiPage() {
  const { industryId = "", platformId = "" } = useParams({ strict: false });
  const { focus } = useSearch({ strict: false });
  useFocusField(focus ?? null);
  const { head, store } = usePlan();
  const { document, rows } = usePlanSnapshot();
  const { findings } = useChecks();
  const industry = document.industries.find(({ id }) => id === industryId);
  const platform = industry?.platforms.find(({ id }) => id === platformId);
  if (industry === undefined || platform === undefined)
    return <Notice title="没有这个服务平台" words="该平台可能已被删除，请从左侧目录重新选择。" />;

  const form = head.context.template.forms.find(({ scope }) => scope === "platform");
  if (form?.table === undefined || form.table === null)
    return <Notice title="没有附5" words="本批次的模板没有绩效评价目标表。" />;
  const place = (indicatorId: string) =>
    ({ kind: "kpiValue", id: `${platformId}/${indicatorId}`, parentId: platformId }) as const;
  const region = findRegion(document.regionCode)?.fullName ?? null;
  const formState = head.kpiForms.get(platformId);
  const mean = levelMean(industry, platformId);
  const own = findings.filter(({ place }) => place.form === "fu5" && place.platformId === platformId);
  return (
    <article className={styles.page}>
      <header className={styles.head}>
        <div>
          <small>{form.label}</small>
          <h1>{titleOf(form, { year: document.batch.year, region, industry: industry.name })}</h1>
          <p>
            {form.subtitle} {sealLineOf(form, platform.name)}
          </p>
        </div>
        <div className={styles.actions}>
          {formState === undefined ? null : <span>{KPI_FORM_STATE_LABELS[formState]}</span>}
          <Button href={`/download/plans/${head.id}/fu5.xlsx?industry=${industryId}&platform=${platformId}`}>
            下载附5
          </Button>
        </div>
      </header>
      <KpiTable
        table={form.table}
        rows={kpiRows(industry.indicators)}
        cellOf={(indicatorId, key) => ({
          ...kpiCellOf(rows, platformId, indicatorId, key),
          readOnly: !mayEditField(head, rows, place(indicatorId), key),
        })}
        findingOf={(indicatorId, field) =>
          own.find(({ place: at }) => at.field === `${indicatorId}.${field}`)
        }
        onChange={(indicatorId, field, text) =>
          void store.edit([{ what: "type", ...place(indicatorId), texts: { [field]: text } }], "form")
        }
      />
      <p className={styles.note}>
        按企业自身等级计算的平均等级：
        {mean.mean === null
          ? "尚无企业评测结果"
          : `${mean.mean} 级（已评测 ${mean.assessed} 家，未评测 ${mean.blank} 家）`}
        ，供填报“试点企业数字化水平的平均等级”期初值时对照。
      </p>
      <p className={styles.note}>注：{form.note}</p>
    </article>
  );
}
