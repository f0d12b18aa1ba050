import { Alert, Button, Form, Input, Modal, Popconfirm, Select, Table } from "antd";
import { useState } from "react";
import { useQuery } from "urql";
import { BLANK } from "../../shared/format/index.ts";
import styles from "./admin.module.css";
import { IndustriesQuery, type IndustryEntry, RemoveIndustry, SaveIndustry } from "./admin.query.ts";
import { useWrite } from "./use-write.ts";

interface Edited {
  readonly id: string | null;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** 行业名录: units compare only under one official name. */
export function Industries() {
  const [{ data }, refetch] = useQuery({ query: IndustriesQuery });
  const [edited, setEdited] = useState<Edited | null>(null);
  const { busy, problem, run } = useWrite(() => {
    setEdited(null);
    refetch({ requestPolicy: "network-only" });
  });
  const unlisted = data?.unlistedIndustries ?? [];
  return (
    <>
      <p className={styles.lead}>
        <Button type="primary" onClick={() => setEdited({ id: null, name: "", aliases: [] })}>
          新增行业
        </Button>
        <span>名录的名称和别名在全国比较中视为同一行业，改动即时生效，不改动各单位已填内容。</span>
      </p>
      {unlisted.length === 0 ? null : (
        <Alert
          type="warning"
          showIcon
          title={`${unlisted.length} 个行业名称不在名录中，比较时按所填名称单列：`}
          description={unlisted.map(({ name, units }) => (
            <Button
              key={name}
              size="small"
              type="link"
              onClick={() => setEdited({ id: null, name, aliases: [] })}
            >
              {`${name}（${units} 家单位）`}
            </Button>
          ))}
        />
      )}
      <Table<IndustryEntry>
        size="small"
        rowKey="id"
        pagination={{ pageSize: 20, showSizeChanger: false }}
        dataSource={data?.industryEntries ?? []}
        columns={[
          { title: "行业名称", dataIndex: "name" },
          { title: "别名", render: (_, { aliases }) => aliases.join("、") || BLANK },
          {
            title: "操作",
            render: (_, entry) => (
              <span className={styles.actions}>
                <Button size="small" onClick={() => setEdited(entry)}>
                  修改
                </Button>
                <Popconfirm
                  title={`从名录中删去“${entry.name}”？`}
                  okText="删去"
                  cancelText="取消"
                  onConfirm={() => void run(RemoveIndustry, { id: entry.id })}
                >
                  <Button size="small">删去</Button>
                </Popconfirm>
              </span>
            ),
          },
        ]}
      />
      {edited === null ? null : (
        <Modal
          open
          title={edited.id === null ? "新增行业" : "修改行业"}
          footer={null}
          onCancel={() => setEdited(null)}
        >
          <Form<{ name: string; aliases: string[] }>
            layout="vertical"
            initialValues={{ name: edited.name, aliases: [...edited.aliases] }}
            onFinish={({ name, aliases }) =>
              void run(SaveIndustry, { input: { id: edited.id, name, aliases: aliases ?? [] } })
            }
          >
            <Form.Item label="行业名称" name="name" rules={[{ required: true, message: "请填写行业名称" }]}>
              <Input />
            </Form.Item>
            <Form.Item label="别名（输入后回车，可多个）" name="aliases">
              <Select mode="tags" open={false} suffixIcon={null} />
            </Form.Item>
            {problem === null ? null : <Alert type="error" showIcon title={problem} />}
            <p className={styles.lead}>
              <Button type="primary" htmlType="submit" loading={busy}>
                保存
              </Button>
            </p>
          </Form>
        </Modal>
      )}
    </>
  );
}
