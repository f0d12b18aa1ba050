import type { PlanDocument } from "@dengta/domain";
import { Alert, Button, DatePicker, Drawer, Input, Tree } from "antd";
import dayjs from "dayjs";
import { useId, useMemo, useState } from "react";
import { todayInBeijing } from "../../../shared/format/index.ts";
import { fullTitle, outlineOf, topmost } from "../outline/index.ts";
import { ConfirmReturn } from "./confirm-return.tsx";
import type { DecidedPlan } from "./decided-plan.ts";
import styles from "./decision.module.css";
import { problemsOf, type ReturnDraft } from "./return-note.ts";

interface ReturnDrawerProps {
  readonly plan: DecidedPlan;
  readonly document: PlanDocument;
  readonly onDone: (action: "return") => void;
  readonly onFailed: () => void;
  readonly onClose: () => void;
}

/** The return is written beside the plan, which stays readable meanwhile. */
export function ReturnDrawer({ plan, document, onDone, onFailed, onClose }: ReturnDrawerProps) {
  const id = useId();
  const today = todayInBeijing();
  const outline = useMemo(() => outlineOf(document), [document]);
  const [reason, setReason] = useState("");
  const [dueOn, setDueOn] = useState<string | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [comments, setComments] = useState<Readonly<Record<string, string>>>({});
  const [tried, setTried] = useState(false);
  const [asked, setAsked] = useState(false);
  const draft: ReturnDraft = { reason, dueOn, nodes: topmost(outline, chosen), comments };
  const problems = tried ? problemsOf(draft, today) : [];

  function ask() {
    setTried(true);
    setAsked(problemsOf(draft, today).length === 0);
  }

  return (
    <Drawer
      open
      mask={false}
      size={400}
      title={`退回${plan.regionName}的方案`}
      onClose={onClose}
      footer={
        <div className={styles.footer}>
          {problems.length === 0 ? null : (
            <Alert
              type="error"
              showIcon
              role="alert"
              title={problems.map((words) => <p key={words}>{words}</p>)}
            />
          )}
          <Button onClick={onClose}>取消</Button>
          <Button type="primary" onClick={ask}>
            退回修改
          </Button>
        </div>
      }
    >
      <div className={styles.form}>
        <label htmlFor={`${id}-reason`}>退回理由（必填）</label>
        <Input.TextArea
          id={`${id}-reason`}
          rows={3}
          maxLength={5_000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <label htmlFor={`${id}-due`}>整改期限（必填）</label>
        <DatePicker
          id={`${id}-due`}
          value={dueOn === null ? null : dayjs(dueOn)}
          minDate={dayjs(today)}
          onChange={(day) => setDueOn(day === null ? null : day.format("YYYY-MM-DD"))}
        />
        <p>开放修改的部分（必选；勾选一处，其下各项一并开放）</p>
        <Tree
          checkable
          selectable={false}
          treeData={[...outline]}
          checkedKeys={[...chosen]}
          onCheck={(keys) => setChosen(new Set((Array.isArray(keys) ? keys : keys.checked).map(String)))}
          defaultExpandedKeys={outline.map(({ key }) => key)}
          className={styles.tree ?? ""}
        />
        {draft.nodes.map(({ key }) => (
          <label key={key} htmlFor={`${id}-${key}`} className={styles.comment}>
            {fullTitle(outline, key)}：修改意见
            <Input.TextArea
              id={`${id}-${key}`}
              rows={2}
              maxLength={5_000}
              value={comments[key] ?? ""}
              onChange={(event) => setComments({ ...comments, [key]: event.target.value })}
            />
          </label>
        ))}
      </div>
      {asked ? (
        <ConfirmReturn
          plan={plan}
          draft={draft}
          titleOf={(key) => fullTitle(outline, key)}
          onDone={() => onDone("return")}
          onFailed={onFailed}
          onClose={() => setAsked(false)}
        />
      ) : null}
    </Drawer>
  );
}
