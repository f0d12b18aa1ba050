import { Alert, Button, Form, Input } from "antd";
import { useState } from "react";
import { callAuth } from "../session/index.ts";
import styles from "./account.module.css";

interface Typed {
  readonly currentPassword: string;
  readonly newPassword: string;
  readonly again: string;
}

export function PasswordForm() {
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function submit({ currentPassword, newPassword }: Typed) {
    setBusy(true);
    const answer = await callAuth("/change-password", { currentPassword, newPassword });
    // A full load: what was closed until now opens.
    if (answer.ok) return window.location.assign("/");
    setProblem(answer.words);
    setBusy(false);
  }

  return (
    <section aria-labelledby="password-title">
      <h2 id="password-title">修改密码</h2>
      <p className={styles.words}>修改后，在其他浏览器上的登录全部退出。</p>
      <Form<Typed>
        className={styles.form ?? ""}
        layout="vertical"
        onFinish={submit}
        disabled={busy}
        requiredMark={false}
      >
        <Form.Item
          name="currentPassword"
          label="原密码"
          rules={[{ required: true, message: "请输入原密码" }]}
        >
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Form.Item name="newPassword" label="新密码" rules={[{ required: true, message: "请输入新密码" }]}>
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Form.Item
          name="again"
          label="再次输入新密码"
          dependencies={["newPassword"]}
          rules={[
            { required: true, message: "请再次输入新密码" },
            ({ getFieldValue }) => ({
              validator: (_rule, value: unknown) =>
                value === getFieldValue("newPassword")
                  ? Promise.resolve()
                  : Promise.reject(new Error("两次输入不一致")),
            }),
          ]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        {problem === null ? null : (
          <Alert className={styles.problem ?? ""} type="error" showIcon title={problem} role="alert" />
        )}
        <Button type="primary" htmlType="submit" loading={busy}>
          修改密码
        </Button>
      </Form>
    </section>
  );
}
