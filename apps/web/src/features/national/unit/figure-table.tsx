import type { PlanDocument } from "@dengta/domain";
import { planContextOf, STANDARD_CATALOGUE, type SubsidyFigures, summarisePlan } from "@dengta/rules";
import { useMemo } from "react";
import { BLANK, groupDigits, showWan } from "../../../shared/format/index.ts";
import { useNationalSearch } from "../search/index.ts";
import styles from "./figure-table.module.css";
import pageStyles from "./unit-page.module.css";

/** Figures of the plan, industry by industry. */
export function FigureTable({ document }: { readonly document: PlanDocument }) {
  const [{ industry: chosen }] = useNationalSearch();
  const { industries, total } = useMemo(
    () => summarisePlan(document, planContextOf(document, STANDARD_CATALOGUE)),
    [document],
  );
  return (
    <section className={pageStyles.panel}>
      <h2>分行业数据（金额单位：万元，n={industries.length} 个行业）</h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">试点行业</th>
            {HEADS.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {industries.map((industry) => (
            <tr key={industry.industryId} className={industry.name === chosen ? (styles.chosen ?? "") : ""}>
              <th scope="row">{industry.name}</th>
              <Cells figures={industry} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">合计</th>
            <Cells figures={total} />
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

const HEADS = [
  "平台（家）",
  "企业（户）",
  "实际改造成本",
  "奖补资金",
  "平台封顶后",
  "补助率",
  "企均奖补",
  "达30万元上限（户）",
  "达30%比例（户）",
  "超600万元平台（家）",
  "空白（成本/奖补）",
];

function Cells({ figures }: { readonly figures: SubsidyFigures }) {
  const none = figures.enterprises === figures.blanks.cost;
  const cells = [
    String(figures.platforms),
    groupDigits(String(figures.enterprises)),
    none ? BLANK : showWan(figures.cost),
    none ? BLANK : showWan(figures.eligible),
    none ? BLANK : showWan(figures.payable),
    figures.rate === null ? BLANK : `${figures.rate}%`,
    showWan(figures.meanEligible),
    String(figures.bindings.enterpriseCap),
    String(figures.bindings.rate),
    String(figures.platformsOverCap),
    `${figures.blanks.cost}/${figures.blanks.requested}`,
  ];
  return cells.map((text, index) => (
    <td key={HEADS[index]} className="number">
      {text}
    </td>
  ));
}
