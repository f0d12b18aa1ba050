import { findRegion, REGIONS, ROLE_LABELS, ROLES, type Role } from "@dengta/domain";
import { Alert, Button, Form, Input, Modal, Select, Table } from "antd";
import { useState } from "react";
import { useQuery } from "urql";
import { BLANK, formatInstant } from "../../shared/format/index.ts";
import styles from "./admin.module.css";
import { type Account, AccountsQuery, CreateAccount, DisableAccount, ResetPassword } from "./admin.query.ts";
import { useWrite } from "./use-write.ts";

interface Fields {
  readonly username: string;
  readonly password: string;
  readonly name: string;
  readonly role: Role;
  readonly regionCode?: string;
  readonly platformName?: string;
}

/** Accounts by unit and role: made, closed, opened, with new passwords. */
export function Accounts() {
  const [{ data }, refetch] = useQuery({ query: AccountsQuery });
  const [making, setMaking] = useState(false);
  const [reset, setReset] = useState<Account | null>(null);
  const [region, setRegion] = useState("");
  const [role, setRole] = useState<Role | "">("");
  const { busy, problem, run } = useWrite(() => {
    setMaking(false);
    setReset(null);
    refetch({ requestPolicy: "network-only" });
  });
  const shown = (data?.accounts ?? []).filter(
    (account) => (region === "" || account.regionCode === region) && (role === "" || account.role === role),
  );
  return (
    <>
      <p className={styles.lead}>
        <Button type="primary" onClick={() => setMaking(true)}>
          新建账号
        </Button>
        <Select
          aria-label="申报单位"
          className={styles.filter ?? ""}
          value={region}
          onChange={setRegion}
          options={[{ value: "", label: "全部单位" }, ...REGION_OPTIONS]}
        />
        <Select
          aria-label="角色"
          className={styles.filter ?? ""}
          value={role}
          onChange={setRole}
          options={[{ value: "" as Role | "", label: "全部角色" }, ...ROLE_OPTIONS]}
        />
        <span>{shown.length} 个账号</span>
      </p>
      {problem === null || making || reset !== null ? null : <Alert type="error" showIcon title={problem} />}
      <Table<Account>
        size="small"
        rowKey="id"
        pagination={{ pageSize: 20, showSizeChanger: false }}
        dataSource={shown}
        columns={[
          { title: "用户名", dataIndex: "username" },
          { title: "姓名或单位", dataIndex: "name" },
          { title: "角色", render: (_, account) => ROLE_LABELS[account.role] },
          {
            title: "申报单位",
            render: (_, { regionCode }) => (regionCode === null ? BLANK : findRegion(regionCode)?.fullName),
          },
          { title: "服务平台", render: (_, { platformName }) => platformName ?? BLANK },
          { title: "建立时间", render: (_, { createdAt }) => formatInstant(createdAt) },
          { title: "状态", render: (_, { disabled }) => (disabled ? "已停用" : "正常") },
          {
            title: "操作",
            render: (_, account) => (
              <span className={styles.actions}>
                <Button size="small" onClick={() => setReset(account)}>
                  重置密码
                </Button>
                <Button
                  size="small"
                  onClick={() =>
                    void run(DisableAccount, { accountId: account.id, disabled: !account.disabled })
                  }
                >
                  {account.disabled ? "启用" : "停用"}
                </Button>
              </span>
            ),
          },
        ]}
      />
      {making ? (
        <Modal open title="新建账号" footer={null} onCancel={() => setMaking(false)}>
          <Form<Fields>
            layout="vertical"
            initialValues={{ role: "provincialEditor" }}
            onFinish={({ regionCode, platformName, ...fields }) =>
              void run(CreateAccount, {
                input: { ...fields, regionCode: regionCode ?? null, platformName: platformName || null },
              })
            }
          >
            <Form.Item label="角色" name="role">
              <Select options={ROLE_OPTIONS} />
            </Form.Item>
            <Form.Item label="申报单位（部级账号不选）" name="regionCode">
              <Select allowClear options={REGION_OPTIONS} showSearch={{ optionFilterProp: "label" }} />
            </Form.Item>
            <Form.Item label="服务平台名称（仅服务平台账号）" name="platformName">
              <Input />
            </Form.Item>
            <Form.Item label="用户名" name="username" rules={[{ required: true, message: "请填写用户名" }]}>
              <Input autoComplete="off" />
            </Form.Item>
            <Form.Item
              label="姓名或单位"
              name="name"
              rules={[{ required: true, message: "请填写姓名或单位" }]}
            >
              <Input />
            </Form.Item>
            <Form.Item
              label="初始密码"
              name="password"
              rules={[{ required: true, message: "请填写初始密码" }]}
            >
              <Input.Password autoComplete="new-password" />
            </Form.Item>
            {problem === null ? null : <Alert type="error" showIcon title={problem} />}
            <p className={styles.lead}>
              <Button type="primary" htmlType="submit" loading={busy}>
                建立账号
              </Button>
            </p>
          </Form>
        </Modal>
      ) : null}
      {reset === null ? null : (
        <Modal open title={`重置密码：${reset.name}`} footer={null} onCancel={() => setReset(null)}>
          <Form<{ password: string }>
            layout="vertical"
            onFinish={({ password }) => void run(ResetPassword, { accountId: reset.id, password })}
          >
            <Form.Item label="新密码" name="password" rules={[{ required: true, message: "请填写新密码" }]}>
              <Input.Password autoComplete="new-password" />
            </Form.Item>
            {problem === null ? null : <Alert type="error" showIcon title={problem} />}
            <p className={styles.lead}>
              <Button type="primary" htmlType="submit" loading={busy}>
                重置
              </Button>
              <span>该账号已打开的会话随即结束，错误次数锁定随即解除。</span>
            </p>
          </Form>
        </Modal>
      )}
    </>
  );
}

const REGION_OPTIONS = REGIONS.map(({ code, fullName }) => ({ value: code, label: fullName }));
const ROLE_OPTIONS = ROLES.map((value) => ({ value: value as Role | "", label: ROLE_LABELS[value] }));
