import { Alert, Modal } from "antd";
import { useState } from "react";
import { useClient } from "urql";
import { formatDay } from "../../../shared/format/index.ts";
import type { DecidedPlan } from "./decided-plan.ts";
import styles from "./decision.module.css";
import { ReturnPlan } from "./decision.query.ts";
import { failureOf } from "./outcome.ts";
import { noteOf, type ReturnDraft } from "./return-note.ts";

interface ConfirmReturnProps {
  readonly plan: DecidedPlan;
  readonly draft: ReturnDraft;
  readonly titleOf: (nodeKey: string) => string;
  readonly onDone: () => void;
  readonly onFailed: () => void;
  readonly onClose: () => void;
}

/** Says once more what the unit will be asked to do, and does it. */
export function ConfirmReturn({ plan, draft, titleOf, onDone, onFailed, onClose }: ConfirmReturnProps) {
  const client = useClient();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  async function send() {
    setBusy(true);
    const input = { planId: plan.id, expectedRevision: plan.revision, ...noteOf(draft) };
    const answer = await client.mutation(ReturnPlan, { input }).toPromise();
    const words = failureOf(plan.regionName, "return", answer);
    setBusy(false);
    setFailure(words);
    if (words === null) onDone();
    else onFailed();
  }

  return (
    <Modal
      open
      title={`退回${plan.regionName}的方案`}
      okText="确认退回"
      confirmLoading={busy}
      okButtonProps={{ disabled: !plan.actions.includes("return") }}
      onOk={() => void send()}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p>
        申报单位须在{formatDay(draft.dueOn ?? "")}（含当日）前修改以下 {draft.nodes.length}{" "}
        处并重新提交，其余部分保持锁定：
      </p>
      <ul className={styles.opened}>
        {draft.nodes.map(({ key }) => (
          <li key={key}>{titleOf(key)}</li>
        ))}
      </ul>
      {failure === null ? null : (
        <Alert type="error" showIcon role="alert" title={failure} className={styles.failure ?? ""} />
      )}
    </Modal>
  );
}
