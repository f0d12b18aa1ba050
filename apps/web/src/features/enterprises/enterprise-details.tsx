import type { IndustryPlan } from "@dengta/domain";
import { useMemo, useState } from "react";
import { EMPTY_VIEW } from "../../shared/sheet/index.ts";
import { useChecks } from "../plan/index.ts";
import { detailColumns } from "./sheet/columns.tsx";
import styles from "./sheet/sheet.module.css";
import { SheetPane } from "./sheet/sheet-pane.tsx";
import { useColumnParts } from "./sheet/use-column-parts.ts";

interface EnterpriseDetailsProps {
  readonly industry: IndustryPlan;
  readonly readOnly: boolean;
  readonly focus: string | null;
}

/** 附2 四（一）: 时间安排、转型目标、改造具体内容、完成保障 of every firm, and its levels. */
export function EnterpriseDetails({ industry, readOnly, focus }: EnterpriseDetailsProps) {
  const { findings, subsidies } = useChecks();
  const [view, setView] = useState(EMPTY_VIEW);
  const parts = useColumnParts(industry);
  const columns = useMemo(() => detailColumns(parts), [parts]);
  const own = useMemo(
    () => findings.filter(({ place }) => place.industryId === industry.id && place.form === "fu2"),
    [findings, industry.id],
  );
  if (industry.enterprises.length === 0)
    return <p className={styles.soft}>先在附3列出试点企业，再逐家填写。</p>;
  return (
    <section className={styles.details} id="field-enterprises">
      <h2>逐家填报</h2>
      <SheetPane
        id="details"
        label="试点企业情况"
        industry={industry}
        subsidies={subsidies}
        findings={own}
        columns={columns}
        byPlatform={false}
        readOnly={readOnly}
        fixedRows
        focus={focus}
        view={view}
        onView={setView}
      />
    </section>
  );
}
