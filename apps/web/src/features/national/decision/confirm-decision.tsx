import { PLAN_ACTION_LABELS } from "@dengta/domain";
import { Alert, Modal } from "antd";
import { useState } from "react";
import { useClient } from "urql";
import type { DecidedPlan } from "./decided-plan.ts";
import styles from "./decision.module.css";
import { DECISIONS, type Decision } from "./decision.query.ts";
import { failureOf } from "./outcome.ts";

interface ConfirmDecisionProps {
  readonly plan: DecidedPlan;
  readonly decision: Decision;
  readonly onDone: (decision: Decision) => void;
  readonly onFailed: () => void;
  readonly onClose: () => void;
}

const CONSEQUENCES: Record<Decision, string> = {
  accept: "受理后方案冻结，申报单位不能再撤回；之后可以退回修改，或予以通过。",
  approve: "通过后方案锁定，不能再退回修改。",
  archive: "归档后方案只供查阅。",
};

export function ConfirmDecision({ plan, decision, onDone, onFailed, onClose }: ConfirmDecisionProps) {
  const client = useClient();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const label = PLAN_ACTION_LABELS[decision];

  async function decide() {
    setBusy(true);
    const input = { planId: plan.id, expectedRevision: plan.revision };
    const answer = await client.mutation(DECISIONS[decision], { input }).toPromise();
    const words = failureOf(plan.regionName, decision, answer);
    setBusy(false);
    setFailure(words);
    if (words === null) onDone(decision);
    else onFailed();
  }

  return (
    <Modal
      open
      title={`${label}${plan.regionName}的方案`}
      okText={`确认${label}`}
      confirmLoading={busy}
      okButtonProps={{ disabled: !plan.actions.includes(decision) }}
      onOk={() => void decide()}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p>{CONSEQUENCES[decision]}</p>
      {failure === null ? null : (
        <Alert type="error" showIcon role="alert" title={failure} className={styles.failure ?? ""} />
      )}
    </Modal>
  );
}
