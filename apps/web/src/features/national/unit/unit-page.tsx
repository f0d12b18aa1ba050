import { findRegion } from "@dengta/domain";
import { Link, useParams } from "@tanstack/react-router";
import { Spin } from "antd";
import { useQuery } from "urql";
import { problemOf } from "../../../shared/graphql/index.ts";
import { Notice } from "../../../shared/ui/index.ts";
import { Problem } from "../problem/index.ts";
import { filtersOf, useNationalSearch } from "../search/index.ts";
import { UnitHeadQuery, UnitPlanQuery } from "./unit.query.ts";
import styles from "./unit-page.module.css";
import { UnitView } from "./unit-view.tsx";

const CONTEXT = { additionalTypenames: ["Plan", "Snapshot"] };

/** One unit's plan as the ministry may see it. */
export function UnitPage() {
  const { code = "" } = useParams({ strict: false });
  const [search] = useNationalSearch();
  const region = findRegion(code);
  const [head, refetch] = useQuery({
    query: UnitHeadQuery,
    variables: { batchId: search.batch ?? null },
    context: CONTEXT,
  });
  // A refusal comes with `data: null`.
  const units = head.data?.nationalProgress?.units;
  const unit = units?.find(({ regionCode }) => regionCode === code);
  const back = (
    <Link to="/national" search={filtersOf(search)}>
      回到全国比较
    </Link>
  );

  if (region === null)
    return (
      <Notice
        title="没有这个申报单位"
        words={`代码“${code}”不在37个申报单位之内，请从全国比较进入。`}
        action={back}
      />
    );
  if (head.error !== undefined && units === undefined)
    return (
      <Problem
        title={`${region.fullName}未能加载`}
        problem={problemOf(head.error)}
        onRetry={() => refetch()}
      />
    );
  if (unit === undefined) return <Spin size="large" className={styles.loading ?? ""} />;
  if (unit.planId === null)
    return (
      <Notice
        title={`${region.fullName}：未开始`}
        words="该单位在本批次尚未建立方案，没有可显示的内容。"
        action={back}
      />
    );
  return <PlanOfUnit key={unit.planId} planId={unit.planId} unitName={region.fullName} />;
}

function PlanOfUnit({ planId, unitName }: { readonly planId: string; readonly unitName: string }) {
  const [{ data, error }, refetch] = useQuery({ query: UnitPlanQuery, variables: { id: planId } });
  const again = () => refetch({ requestPolicy: "network-only" });
  const plan = data?.plan;
  if (error !== undefined && plan === undefined)
    return <Problem title={`${unitName}方案未能加载`} problem={problemOf(error)} onRetry={again} />;
  if (plan === undefined) return <Spin size="large" className={styles.loading ?? ""} />;
  if (plan === null)
    return <Notice title={`${unitName}的方案不存在`} words="可能已被删除，请回到全国比较刷新后重新进入。" />;
  return <UnitView plan={plan} onReload={again} />;
}
