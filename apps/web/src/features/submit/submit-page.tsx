import { PLAN_ACTION_LABELS, PLAN_STATE_LABELS } from "@dengta/domain";
import { Link } from "@tanstack/react-router";
import { Alert, Button, Popconfirm } from "antd";
import { useState } from "react";
import { useClient } from "urql";
import { formatDay, showBasisPoints } from "../../shared/format/index.ts";
import { FindingList, useChecks, usePlan, usePlanSnapshot } from "../plan/index.ts";
import { type ActionOutcome, isUnitAction, takeAction, type UnitAction } from "./actions.ts";
import styles from "./submit.module.css";

/** What each action means for the people who take it, said before they confirm. */
const CONSEQUENCES: Record<UnitAction, string> = {
  submit: "提交后方案不能修改；如需修改，须先撤回，或由工业和信息化部退回。",
  recall: "收回后可继续填报。",
  sign: "审核通过后进入下一环节。",
  cosign: "会签后方案即提交至工业和信息化部。",
  sendBack: "退回后由填报人继续修改。",
  withdraw: "撤回后方案回到填报状态，已提交的版本仍然保留。",
};

const SHOWN_ERRORS = 20;

/** 提交: what stands in the way, and the actions open to the reader. */
export function SubmitPage() {
  const { head, store, reload } = usePlan();
  const { pending } = usePlanSnapshot();
  const { findings, completeness } = useChecks();
  const client = useClient();
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<ActionOutcome | null>(null);
  const errors = findings.filter(({ severity }) => severity === "error");
  const actions = head.actions.filter(isUnitAction);
  const blocked = errors.length > 0 || pending.size > 0;

  async function take(action: UnitAction) {
    setBusy(true);
    await store.flush();
    const result = await takeAction(client, action, head.id);
    setOutcome(result);
    if (result.ok) await reload();
    setBusy(false);
  }

  return (
    <article className={styles.page}>
      <h1>提交</h1>
      <dl className={styles.facts}>
        <dt>当前状态</dt>
        <dd>{PLAN_STATE_LABELS[head.state]}</dd>
        <dt>完整度</dt>
        <dd>
          {showBasisPoints(completeness.total.basisPoints)}（应填 {completeness.total.required} 项，已填{" "}
          {completeness.total.filled} 项）
        </dd>
        <dt>截止日期</dt>
        <dd>{head.dueOn === null ? "未设定" : formatDay(head.dueOn)}</dd>
      </dl>
      <Outcome outcome={outcome} />
      {actions.length === 0 ? <p>目前没有您可以执行的操作。</p> : null}
      <div className={styles.actions}>
        {actions.map((action) => (
          <Popconfirm
            key={action}
            title={`确认${PLAN_ACTION_LABELS[action]}`}
            description={CONSEQUENCES[action]}
            okText={PLAN_ACTION_LABELS[action]}
            cancelText="取消"
            onConfirm={() => take(action)}
          >
            <Button
              type={action === "withdraw" || action === "recall" ? "default" : "primary"}
              loading={busy}
              disabled={action === "submit" && blocked}
            >
              {PLAN_ACTION_LABELS[action]}
            </Button>
          </Popconfirm>
        ))}
      </div>
      {actions.includes("submit") && errors.length > 0 ? (
        <section className={styles.blockers}>
          <h2>提交前须改正 {errors.length} 处错误</h2>
          <FindingList findings={errors.slice(0, SHOWN_ERRORS)} empty="" />
          {errors.length > SHOWN_ERRORS ? (
            <Link to="/plans/$planId/check" params={{ planId: head.id }}>
              查看全部 {errors.length} 处
            </Link>
          ) : null}
        </section>
      ) : null}
    </article>
  );
}

function Outcome({ outcome }: { readonly outcome: ActionOutcome | null }) {
  if (outcome === null) return null;
  if (!outcome.ok)
    return <Alert className={styles.outcome ?? ""} type="error" showIcon title={outcome.message} />;
  return (
    <Alert
      className={styles.outcome ?? ""}
      type="success"
      showIcon
      title={outcome.code === null ? "操作已完成" : `已提交，版本代码 ${outcome.code}。打印页脚均带有此代码`}
    />
  );
}
