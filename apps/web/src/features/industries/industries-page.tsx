import { findForm, findRegion, INDUSTRY, type IndustryPlan, titleOf } from "@dengta/domain";
import { Alert, AutoComplete, Button } from "antd";
import { useState } from "react";
import { useQuery } from "urql";
import { Notice } from "../../shared/ui/index.ts";
import { FindingList, useChecks, useMayEdit, usePlan, usePlanSnapshot } from "../plan/index.ts";
import styles from "./industries.module.css";
import { IndustryNamesQuery } from "./industries.query.ts";
import { IndustryRow } from "./industry-row.tsx";
import { useIndustries } from "./use-industries.ts";

/** 附1: the pilot industries, at most five as the form prints. */
export function IndustriesPage() {
  const { head } = usePlan();
  const { document } = usePlanSnapshot();
  const { findings } = useChecks();
  const mayEdit = useMayEdit("fu1");
  const deeds = useIndustries();
  const [{ data }] = useQuery({ query: IndustryNamesQuery });
  const names = data?.industryNames ?? [];
  const { industries } = document;
  const region = findRegion(document.regionCode)?.fullName ?? null;

  const form = findForm("fu1", head.context.template);
  if (form === null) return <Notice title="没有附1" words="本批次的模板没有试点行业汇总表。" />;

  function move(index: number, step: -1 | 1) {
    const ids = industries.map(({ id }) => id);
    const [moved] = ids.splice(index, 1);
    if (moved !== undefined) void deeds.move(moved, ids[index + step - 1] ?? null);
  }

  return (
    <article className={styles.page}>
      <p className={styles.label}>{form.label}</p>
      <h1>{titleOf(form, { year: head.year, region, industry: null })}</h1>
      <p className={styles.seal}>{form.sealLine}</p>
      {deeds.problem === null ? null : <Alert type="error" showIcon title={deeds.problem} />}
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">序号</th>
            <th scope="col">{INDUSTRY.specs.name.label}</th>
            <th scope="col" className={styles.right}>
              服务平台
            </th>
            <th scope="col" className={styles.right}>
              试点企业
            </th>
            <th scope="col">操作</th>
          </tr>
        </thead>
        <tbody>
          {industries.map((industry: IndustryPlan, index) => (
            <IndustryRow
              key={industry.id}
              industry={industry}
              number={index + 1}
              last={index === industries.length - 1}
              names={names}
              readOnly={!mayEdit}
              deeds={deeds}
              onMove={(step) => move(index, step)}
            />
          ))}
          {industries.length === 0 ? (
            <tr>
              <td colSpan={5} className={styles.empty}>
                尚未填写试点行业。添加后，左侧目录会列出该行业的附2至附5。
              </td>
            </tr>
          ) : null}
        </tbody>
      </table>
      {mayEdit ? <AddRow names={names} busy={deeds.busy} onAdd={deeds.add} /> : null}
      <FindingList findings={findings.filter(({ place }) => place.form === "fu1")} empty="" />
    </article>
  );
}

interface AddRowProps {
  readonly names: readonly string[];
  readonly busy: boolean;
  readonly onAdd: (name: string) => Promise<boolean>;
}

function AddRow({ names, busy, onAdd }: AddRowProps) {
  const [name, setName] = useState("");
  return (
    <form
      className={styles.add}
      onSubmit={(event) => {
        event.preventDefault();
        void onAdd(name).then((done) => {
          if (done) setName("");
        });
      }}
    >
      <AutoComplete
        aria-label="新试点行业名称"
        className={styles.name ?? ""}
        placeholder="行业名称，可从名录选择"
        value={name}
        options={names.filter((item) => item.includes(name)).map((value) => ({ value }))}
        onChange={setName}
      />
      <Button htmlType="submit" type="primary" loading={busy}>
        添加试点行业
      </Button>
    </form>
  );
}
