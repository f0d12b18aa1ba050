import type { IndustryPlan, PlanDocument } from "@dengta/domain";
import { assessPlanSubsidies, type Binding } from "@dengta/rules";
import { useMemo } from "react";
import { BLANK, showWan } from "../../../shared/format/index.ts";
import styles from "./table.module.css";

const BINDINGS: Record<Binding, string> = {
  rate: "30%比例",
  enterpriseCap: "30万元上限",
  requested: "申请额",
};

interface CostTableProps {
  readonly document: PlanDocument;
  readonly industry: IndustryPlan;
}

/** 附4, with the ceiling of every firm and what decides its amount. */
export function CostTable({ document, industry }: CostTableProps) {
  const { lineOf } = useMemo(() => assessPlanSubsidies(document), [document]);
  const names = new Map(industry.platforms.map(({ id, name }) => [id, name]));
  return (
    <table className={styles.table}>
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
      <tbody>
        {industry.enterprises.map((enterprise) => {
          const line = lineOf(enterprise);
          return (
            <tr key={enterprise.id}>
              <td>{names.get(enterprise.platformId ?? "") ?? BLANK}</td>
              <td>{enterprise.name}</td>
              <td className="number">{showWan(enterprise.cost)}</td>
              <td className="number">{showWan(enterprise.requested)}</td>
              <td className="number">{showWan(line?.ceiling)}</td>
              <td className="number">{showWan(line?.eligible)}</td>
              <td>{line?.outcome === "resolved" ? BINDINGS[line.binding] : BLANK}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
