import type { Enterprise, IndustryPlan, PlanDocument, Platform } from "@dengta/domain";
import {
  type AssessedLine,
  type AssessedPlatform,
  assessPlanSubsidies,
  type Binding,
  planContextOf,
  STANDARD_CATALOGUE,
} from "@dengta/rules";
import { useMemo } from "react";
import { BLANK, showWan } from "../../../shared/format/index.ts";
import styles from "./table.module.css";

const BINDINGS: Record<Binding, string> = {
  rate: "比例上限",
  enterpriseCap: "每家封顶",
  requested: "申请额",
  notEligible: "不在奖补范围",
};

interface CostTableProps {
  readonly document: PlanDocument;
  readonly industry: IndustryPlan;
}

/** 附4 as the form prints it, platform by platform, with the ceiling of every firm and what decides its amount. */
export function CostTable({ document, industry }: CostTableProps) {
  const { lineOf, platformOf } = useMemo(
    () => assessPlanSubsidies(document, planContextOf(document, STANDARD_CATALOGUE)),
    [document],
  );
  const groups = [...industry.platforms, null].map((platform) => ({
    platform,
    assessed: platform === null ? null : platformOf(platform),
    firms: industry.enterprises.filter(({ platformId }) => platformId === (platform?.id ?? null)),
  }));
  return (
    <table className={styles.table}>
      <caption>单位：万元，n={industry.enterprises.length} 户</caption>
      <thead>
        <tr>
          <th scope="col">对应服务平台</th>
          <th scope="col">试点企业</th>
          {["实际改造成本", "奖补资金额", "上限", "认定额"].map((head) => (
            <th key={head} scope="col" className="number">
              {head}
            </th>
          ))}
          <th scope="col">取决于</th>
        </tr>
      </thead>
      {groups.map(({ platform, assessed, firms }) =>
        firms.length === 0 ? null : (
          <tbody key={platform?.id ?? ""}>
            {firms.map((firm, index) => (
              <tr key={firm.id}>
                {index === 0 ? (
                  <PlatformCell platform={platform} assessed={assessed} rows={firms.length} />
                ) : null}
                <FirmCells firm={firm} line={lineOf(firm)} />
              </tr>
            ))}
          </tbody>
        ),
      )}
    </table>
  );
}

interface PlatformCellProps {
  readonly platform: Platform | null;
  readonly assessed: AssessedPlatform | null;
  readonly rows: number;
}

function PlatformCell({ platform, assessed, rows }: PlatformCellProps) {
  return (
    <td rowSpan={rows} className={styles.merged}>
      {platform?.name ?? "未定服务平台"}
      {assessed === null ? null : (
        <small title="同一平台在本方案各行业合计">
          合计 {showWan(assessed.eligible)}
          {assessed.cap === null
            ? ""
            : assessed.excess === "0.00"
              ? ` ≤ ${showWan(assessed.cap)}`
              : ` > ${showWan(assessed.cap)}，超出 ${showWan(assessed.excess)}`}
        </small>
      )}
    </td>
  );
}

function FirmCells({ firm, line }: { readonly firm: Enterprise; readonly line: AssessedLine | null }) {
  return (
    <>
      <td>{firm.name}</td>
      <td className="number">{showWan(firm.cost)}</td>
      <td className="number">{showWan(firm.requested)}</td>
      <td className="number">{showWan(line?.ceiling)}</td>
      <td className="number">{showWan(line?.eligible)}</td>
      <td className={styles.word}>{line?.outcome === "resolved" ? BINDINGS[line.binding] : BLANK}</td>
    </>
  );
}
