import { findRegion, REGIONS } from "@dengta/domain";
import { Button, Input, Select, Table } from "antd";
import { useState } from "react";
import { useQuery } from "urql";
import { BLANK, formatInstant } from "../../shared/format/index.ts";
import type { ResultOf } from "../../shared/graphql/index.ts";
import styles from "./admin.module.css";
import { AuditQuery } from "./admin.query.ts";
import { auditWords } from "./audit-words.ts";

type Line = ResultOf<typeof AuditQuery>["auditLog"][number];

const KINDS = [
  { value: "", label: "全部事项" },
  { value: "plan", label: "方案流转" },
  { value: "batch", label: "批次" },
  { value: "account", label: "账号" },
  { value: "industryName", label: "行业名录" },
  { value: "alert", label: "预警结论" },
];

const ACTIONS: Readonly<Record<string, string>> = {
  "account.created": "建立账号",
  "account.passwordReset": "重置密码",
  "account.disabled": "停用账号",
  "account.enabled": "启用账号",
  "batch.created": "新建批次",
  "batch.updated": "修改批次",
  "batch.closed": "关闭批次",
  "batch.reopened": "重新开放批次",
  "industryName.saved": "保存行业",
  "industryName.removed": "删去行业",
  "alert.judged": "预警结论",
  "plan.started": "开始填报",
  "plan.submitted": "提交",
  "plan.recalled": "收回",
  "plan.signed": "审核通过",
  "plan.cosigned": "会签",
  "plan.sentBack": "退回填报人",
  "plan.withdrawn": "撤回",
  "plan.accepted": "受理",
  "plan.returned": "退回修改",
  "plan.approved": "通过",
  "plan.archived": "归档",
};

/** Who did what, the newest first. */
export function AuditLog() {
  const [kind, setKind] = useState("");
  const [actor, setActor] = useState("");
  const [region, setRegion] = useState("");
  const [pages, setPages] = useState<readonly string[]>([]);
  const [{ data, fetching }] = useQuery({
    query: AuditQuery,
    variables: {
      kind: kind || null,
      actor: actor || null,
      regionCode: region || null,
      before: pages[pages.length - 1] ?? null,
    },
    requestPolicy: "network-only",
  });
  const lines = data?.auditLog ?? [];
  const last = lines[lines.length - 1];
  const first = () => setPages([]);
  return (
    <>
      <p className={styles.lead}>
        <Select
          aria-label="事项"
          className={styles.filter ?? ""}
          value={kind}
          options={KINDS}
          onChange={(value) => {
            setKind(value);
            first();
          }}
        />
        <Select
          aria-label="申报单位"
          className={styles.filter ?? ""}
          value={region}
          options={[
            { value: "", label: "全部单位" },
            ...REGIONS.map(({ code, fullName }) => ({ value: code, label: fullName })),
          ]}
          onChange={(value) => {
            setRegion(value);
            first();
          }}
        />
        <Input.Search
          aria-label="操作人"
          className={styles.filter ?? ""}
          placeholder="操作人"
          allowClear
          onSearch={(value) => {
            setActor(value.trim());
            first();
          }}
        />
      </p>
      <Table<Line>
        size="small"
        rowKey="id"
        loading={fetching}
        pagination={false}
        dataSource={[...lines]}
        columns={[
          { title: "时间", render: (_, { at }) => formatInstant(at), width: 150 },
          { title: "操作人", dataIndex: "actor", width: 200 },
          { title: "事项", render: (_, { action }) => ACTIONS[action] ?? action, width: 120 },
          {
            title: "申报单位",
            render: (_, { regionCode }) => (regionCode === null ? BLANK : findRegion(regionCode)?.shortName),
            width: 96,
          },
          {
            title: "内容",
            render: (_, { after }) => auditWords(after) || BLANK,
          },
        ]}
      />
      <p className={styles.lead}>
        <Button size="small" disabled={pages.length === 0} onClick={() => setPages(pages.slice(0, -1))}>
          上一页
        </Button>
        <Button
          size="small"
          disabled={lines.length < 50 || last === undefined}
          onClick={() => last !== undefined && setPages([...pages, last.id])}
        >
          下一页
        </Button>
      </p>
    </>
  );
}
