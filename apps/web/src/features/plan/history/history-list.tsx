import type { RowKind } from "@dengta/domain";
import { Button } from "antd";
import { useState } from "react";
import { useQuery } from "urql";
import { formatInstant } from "../../../shared/format/index.ts";
import { problemOf } from "../../../shared/graphql/index.ts";
import { mayEditField } from "../may-edit.ts";
import { usePlan, usePlanSnapshot } from "../plan-context.ts";
import styles from "./history.module.css";
import { type RowChange, RowHistoryQuery } from "./history.query.ts";

interface HistoryListProps {
  readonly kind: RowKind;
  readonly id: string;
  readonly parentId: string;
}

const SOURCE_WORDS: Readonly<Record<string, string>> = {
  form: "表单",
  sheet: "表格",
  paste: "粘贴",
  fill: "填充",
  import: "导入",
  undo: "撤销",
  repair: "一键更正",
  api: "接口",
};
const DEED_WORDS: Record<RowChange["deed"], string> = {
  created: "新增",
  changed: "修改",
  moved: "移动",
  removed: "删除",
};

/** The changes of one row, the newest first, each with what takes it back. */
export function HistoryList({ kind, id, parentId }: HistoryListProps) {
  const { head, store } = usePlan();
  const { rows } = usePlanSnapshot();
  const [after, setAfter] = useState<string | null>(null);
  const [{ data, error, fetching }] = useQuery({
    query: RowHistoryQuery,
    variables: { planId: head.id, rowId: id, after },
    requestPolicy: "network-only",
  });
  const changes = data?.plan?.changes;
  if (error !== undefined) return <p role="alert">{problemOf(error).message}</p>;
  if (changes === undefined || changes === null) return <p>{fetching ? "正在读取" : "没有可查看的记录。"}</p>;
  if (changes.edges.length === 0) return <p>尚无修改记录。</p>;
  const place = { kind, id, parentId };

  /** Fields go back to what they were before the change; what was changed since in others stays. */
  const takeBack = ({ fields }: RowChange) =>
    store.edit(
      [
        {
          what: "type",
          ...place,
          texts: Object.fromEntries(fields.map(({ field, before }) => [field, before ?? ""])),
        },
      ],
      "undo",
    );
  return (
    <>
      <ol className={styles.list}>
        {changes.edges.map(({ node }) => (
          <li key={node.id}>
            <header>
              <b>{node.actor}</b>
              <time dateTime={node.at}>{formatInstant(node.at)}</time>
              <span>
                {DEED_WORDS[node.deed]}
                {node.source === null ? "" : `（${SOURCE_WORDS[node.source] ?? node.source}）`}
              </span>
              {node.deed === "changed" &&
              rows.get(id) !== undefined &&
              node.fields.every(({ field }) => mayEditField(head, rows, place, field)) ? (
                <Button size="small" type="text" onClick={() => takeBack(node)}>
                  恢复为修改前
                </Button>
              ) : null}
            </header>
            <dl>
              {node.fields.map(({ field, label, before, after: now }) => (
                <div key={field}>
                  <dt>{label}</dt>
                  <dd>
                    <del>{before ?? "（空）"}</del> → <ins>{now ?? "（空）"}</ins>
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ol>
      {changes.pageInfo.hasNextPage ? (
        <Button onClick={() => setAfter(changes.pageInfo.endCursor)}>更早的记录</Button>
      ) : null}
      {after === null ? null : <Button onClick={() => setAfter(null)}>最新的记录</Button>}
    </>
  );
}
