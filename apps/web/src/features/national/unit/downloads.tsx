import type { PlanDocument } from "@dengta/domain";
import { Select } from "antd";
import { useState } from "react";
import { downloadsOf } from "../outline/index.ts";
import { useNationalSearch } from "../search/index.ts";
import type { UnitPlan } from "./unit.query.ts";
import styles from "./unit-page.module.css";

interface DownloadsProps {
  readonly plan: UnitPlan;
  readonly document: PlanDocument;
}

/** The official files of a version. The industries are those of the last one. */
export function Downloads({ plan, document }: DownloadsProps) {
  const [{ industry }] = useNationalSearch();
  const versions = (plan.snapshots ?? []).map(({ version }) => version);
  const [chosen, setChosen] = useState<number | null>(null);
  const version = chosen ?? versions[0] ?? null;
  return (
    <section className={styles.panel}>
      <h2>
        下载
        <Select
          size="small"
          aria-label="下载的版本"
          value={version}
          onChange={setChosen}
          options={versions.map((value) => ({ value, label: `v${value}` }))}
        />
      </h2>
      {downloadsOf(plan.id, version, document).map(({ title, links }, index) => (
        <details key={title} className={styles.files} open={index === 0 || title === `${industry}行业`}>
          <summary>{title}</summary>
          <ul>
            {links.map(({ href, label, kind }) => (
              <li key={href}>
                <a href={href} download>
                  {label}
                </a>
                <small>{kind}</small>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
