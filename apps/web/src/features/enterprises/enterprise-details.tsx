import type { IndustryPlan } from "@dengta/domain";
import { useCallback, useMemo } from "react";
import { useChecks } from "../plan/index.ts";
import { detailColumns } from "./sheet/columns.tsx";
import { fu3Items } from "./sheet/items.tsx";
import styles from "./sheet/sheet.module.css";
import { SheetPane } from "./sheet/sheet-pane.tsx";

interface EnterpriseDetailsProps {
  readonly industry: IndustryPlan;
  readonly readOnly: boolean;
  readonly focus: string | null;
}

/** 附2 四（一）: 时间安排、转型目标、改造具体内容、完成保障 of every firm, and its levels. */
export function EnterpriseDetails({ industry, readOnly, focus }: EnterpriseDetailsProps) {
  const { findings, subsidies } = useChecks();
  const columns = useMemo(() => detailColumns(industry), [industry]);
  const itemsOf = useCallback(() => fu3Items(industry, subsidies, null), [industry, subsidies]);
  if (industry.enterprises.length === 0)
    return <p className={styles.soft}>先在附3列出试点企业，再逐家填写。</p>;
  return (
    <section className={styles.details} id="field-enterprises">
      <h2>逐家填报</h2>
      <SheetPane
        label="试点企业情况"
        industry={industry}
        findings={findings.filter(({ place }) => place.industryId === industry.id && place.form === "fu2")}
        columns={columns}
        itemsOf={itemsOf}
        readOnly={readOnly}
        fixedRows
        focus={focus}
      />
    </section>
  );
}
