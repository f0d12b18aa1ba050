import { Alert, Button, Form, Input, InputNumber, Modal, Select, Table } from "antd";
import { useState } from "react";
import { useQuery } from "urql";
import { BLANK, formatDay, formatInstant } from "../../shared/format/index.ts";
import styles from "./admin.module.css";
import { type Batch, BatchesQuery, CloseBatch, CreateBatch, UpdateBatch } from "./admin.query.ts";
import { useWrite } from "./use-write.ts";

const SIGN_OFFS = {
  none: "填报人直接提交",
  approver: "审核人审核后提交",
  approverAndFinance: "审核人审核、财政会签后提交",
} as const;
type SignOff = keyof typeof SIGN_OFFS;
const SIGN_OFF_OPTIONS = (Object.keys(SIGN_OFFS) as SignOff[]).map((value) => ({
  value,
  label: SIGN_OFFS[value],
}));

interface Fields {
  readonly year: number;
  readonly programme: string;
  readonly dueOn?: string;
  readonly signOff: SignOff;
  readonly requirement1?: string;
  readonly requirement2?: string;
  readonly requirement3?: string;
}

/** Batches: what is asked for, by when, and who signs. */
export function Batches() {
  const [{ data }, refetch] = useQuery({ query: BatchesQuery });
  const [edited, setEdited] = useState<Batch | "new" | null>(null);
  const { busy, problem, run } = useWrite(() => {
    setEdited(null);
    refetch({ requestPolicy: "network-only" });
  });
  return (
    <>
      <p className={styles.lead}>
        <Button type="primary" onClick={() => setEdited("new")}>
          新建批次
        </Button>
        <span>新批次不影响已有批次的比较；各单位在首页开始新批次的填报。</span>
      </p>
      {problem === null || edited !== null ? null : <Alert type="error" showIcon title={problem} />}
      <Table<Batch>
        size="small"
        rowKey="id"
        pagination={false}
        dataSource={data?.batches ?? []}
        columns={[
          { title: "年度", dataIndex: "year" },
          { title: "项目名称", dataIndex: "programme" },
          { title: "提交期限", render: (_, { dueOn }) => (dueOn === null ? "未定" : formatDay(dueOn)) },
          { title: "会签", render: (_, { signOff }) => SIGN_OFFS[signOff] },
          { title: "模板", dataIndex: "templateId" },
          { title: "规则集", dataIndex: "rulesetId" },
          {
            title: "三点要求",
            render: (_, batch) =>
              titlesOf(batch)
                .map((title) => title || BLANK)
                .join("；"),
          },
          {
            title: "状态",
            render: (_, { closedAt }) => (closedAt === null ? "开放" : `已关闭 ${formatInstant(closedAt)}`),
          },
          {
            title: "操作",
            render: (_, batch) => (
              <span className={styles.actions}>
                <Button size="small" onClick={() => setEdited(batch)}>
                  修改、延期
                </Button>
                <Button
                  size="small"
                  loading={busy}
                  onClick={() => void run(CloseBatch, { batchId: batch.id, closed: batch.closedAt === null })}
                >
                  {batch.closedAt === null ? "关闭" : "重新开放"}
                </Button>
              </span>
            ),
          },
        ]}
      />
      {edited === null ? null : (
        <Modal
          open
          title={edited === "new" ? "新建批次" : "修改批次"}
          footer={null}
          onCancel={() => setEdited(null)}
        >
          <Form<Fields>
            layout="vertical"
            initialValues={edited === "new" ? { signOff: "approver" } : fieldsOf(edited)}
            onFinish={(fields) =>
              void (edited === "new"
                ? run(CreateBatch, {
                    input: { ...common(fields), year: fields.year, programme: fields.programme, ...PINNED },
                  })
                : run(UpdateBatch, { input: { ...common(fields), id: edited.id } }))
            }
          >
            <Form.Item label="年度" name="year" rules={[{ required: true, message: "请填写年度" }]}>
              <InputNumber disabled={edited !== "new"} min={2000} max={2999} />
            </Form.Item>
            <Form.Item
              label="项目名称"
              name="programme"
              rules={[{ required: true, message: "请填写项目名称" }]}
            >
              <Input disabled={edited !== "new"} />
            </Form.Item>
            <Form.Item label="提交期限（例如 2026-12-31，可空）" name="dueOn">
              <Input placeholder="未定" />
            </Form.Item>
            <Form.Item label="会签" name="signOff">
              <Select options={SIGN_OFF_OPTIONS} />
            </Form.Item>
            {(["requirement1", "requirement2", "requirement3"] as const).map((name, index) => (
              <Form.Item key={name} label={`三点要求标题 ${index + 1}（可空）`} name={name}>
                <Input />
              </Form.Item>
            ))}
            {problem === null ? null : <Alert type="error" showIcon title={problem} />}
            <p className={styles.lead}>
              <Button type="primary" htmlType="submit" loading={busy}>
                保存
              </Button>
              {edited === "new" ? (
                <span>
                  模板 {PINNED.templateId}，规则集 {PINNED.rulesetId}
                </span>
              ) : null}
            </p>
          </Form>
        </Modal>
      )}
    </>
  );
}

/** The only ones this version has. */
const PINNED = { templateId: "template-2022", rulesetId: "pilot-2022" } as const;

function common(fields: Fields) {
  const blankIsNull = (text: string | undefined) =>
    text === undefined || text.trim() === "" ? null : text.trim();
  return {
    dueOn: blankIsNull(fields.dueOn),
    signOff: fields.signOff,
    requirement1: blankIsNull(fields.requirement1),
    requirement2: blankIsNull(fields.requirement2),
    requirement3: blankIsNull(fields.requirement3),
  };
}

function titlesOf({ requirementTitles }: Batch): string[] {
  const titles: unknown[] = Array.isArray(requirementTitles) ? requirementTitles : [];
  return titles.map((title) => (typeof title === "string" ? title : ""));
}

function fieldsOf(batch: Batch): Partial<Fields> {
  const [requirement1 = "", requirement2 = "", requirement3 = ""] = titlesOf(batch);
  const { year, programme, signOff, dueOn } = batch;
  return { year, programme, signOff, dueOn: dueOn ?? "", requirement1, requirement2, requirement3 };
}
