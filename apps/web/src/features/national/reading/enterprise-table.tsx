import type { IndustryPlan } from "@dengta/domain";
import { BLANK } from "../../../shared/format/index.ts";
import styles from "./table.module.css";

/** 附3, with the code that the printed form leaves out. */
export function EnterpriseTable({ industry }: { readonly industry: IndustryPlan }) {
  const names = new Map(industry.platforms.map(({ id, name }) => [id, name]));
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">序号</th>
          <th scope="col">试点企业</th>
          <th scope="col">对应服务平台</th>
          <th scope="col">统一社会信用代码</th>
        </tr>
      </thead>
      <tbody>
        {industry.enterprises.map(({ id, name, platformId, uscc }, index) => (
          <tr key={id}>
            <td>{index + 1}</td>
            <td>{name}</td>
            <td>{names.get(platformId ?? "") ?? BLANK}</td>
            <td>{uscc ?? BLANK}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
