import { findRegion } from "@dengta/domain";
import { Button, Input, Radio, Select } from "antd";
import { useState } from "react";
import { useMutation } from "urql";
import { formatInstant } from "../../../shared/format/index.ts";
import { problemOf } from "../../../shared/graphql/index.ts";
import styles from "./alerts.module.css";
import { type Alert, JudgeMutation } from "./alerts.query.ts";

export const VERDICT_LABELS = { confirmed: "属实", explained: "已解释", pending: "待核" } as const;
export type Verdict = keyof typeof VERDICT_LABELS;

interface JudgeProps {
  readonly alert: Alert;
  readonly batchId: string;
  readonly may: boolean;
  readonly onJudged: () => void;
}

/** What stands about an alert, who said it and when; and a form to say it. */
export function Judge({ alert, batchId, may, onJudged }: JudgeProps) {
  const [open, setOpen] = useState(false);
  const { verdict } = alert;
  const dropped = alert.sources.find(({ planId }) => planId === verdict?.dropPlanId);
  return (
    <div className={styles.judge}>
      <b className={styles[verdict?.verdict ?? "pending"]}>{VERDICT_LABELS[verdict?.verdict ?? "pending"]}</b>
      {verdict === null ? null : (
        <small>
          {verdict.note}
          {dropped === undefined
            ? ""
            : `（${findRegion(dropped.regionCode)?.shortName ?? ""}一处不计入合计）`}
          <br />
          {verdict.author} {formatInstant(verdict.createdAt)}
        </small>
      )}
      {may && !open ? (
        <Button size="small" onClick={() => setOpen(true)}>
          给出结论
        </Button>
      ) : null}
      {open ? (
        <Form
          alert={alert}
          batchId={batchId}
          onDone={(judged) => {
            setOpen(false);
            if (judged) onJudged();
          }}
        />
      ) : null}
    </div>
  );
}

interface FormProps {
  readonly alert: Alert;
  readonly batchId: string;
  readonly onDone: (judged: boolean) => void;
}

function Form({ alert, batchId, onDone }: FormProps) {
  const [verdict, setVerdict] = useState<Verdict>(alert.verdict?.verdict ?? "confirmed");
  const [note, setNote] = useState(alert.verdict?.note ?? "");
  const [dropPlanId, setDrop] = useState<string | null>(alert.verdict?.dropPlanId ?? null);
  const [problem, setProblem] = useState<string | null>(null);
  const [{ fetching }, judge] = useMutation(JudgeMutation);
  const twice = alert.kind === "enterpriseTwice";
  const send = async () => {
    const answer = await judge({
      input: {
        ...{ batchId, alertKey: alert.key, verdict, note },
        dropPlanId: twice && verdict === "confirmed" ? dropPlanId : null,
      },
    });
    const result = answer.data?.judgeAlert;
    if (answer.error !== undefined) return setProblem(problemOf(answer.error).message);
    if (result !== undefined && result.__typename !== "JudgeAlertPayload") return setProblem(result.message);
    onDone(true);
  };
  return (
    <div className={styles.form}>
      <Radio.Group
        size="small"
        optionType="button"
        value={verdict}
        onChange={({ target }) => setVerdict(target.value)}
        options={(["confirmed", "explained", "pending"] as const).map((value) => ({
          value,
          label: VERDICT_LABELS[value],
        }))}
      />
      {twice && verdict === "confirmed" ? (
        <Select
          size="small"
          aria-label="不计入合计的一处"
          value={dropPlanId ?? ""}
          onChange={(planId) => setDrop(planId === "" ? null : planId)}
          options={[
            { value: "", label: "后提交的一处不计入合计" },
            ...[...new Map(alert.sources.map((source) => [source.planId, source])).values()].map(
              (source) => ({
                value: source.planId,
                label: `${findRegion(source.regionCode)?.shortName ?? source.regionCode}一处不计入合计`,
              }),
            ),
          ]}
        />
      ) : null}
      <Input.TextArea
        aria-label="依据"
        placeholder="依据，例如：已与两地核对营业执照，属同一企业"
        value={note}
        onChange={({ target }) => setNote(target.value)}
        autoSize={{ minRows: 2, maxRows: 4 }}
      />
      {problem === null ? null : (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <span>
        <Button size="small" type="primary" loading={fetching} onClick={() => void send()}>
          保存结论
        </Button>{" "}
        <Button size="small" onClick={() => onDone(false)}>
          取消
        </Button>
      </span>
    </div>
  );
}
