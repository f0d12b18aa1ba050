import { Alert, Button, Form, Input } from "antd";
import { useState } from "react";
import styles from "./login-page.module.css";
import { verifySecondFactor } from "./sign-in.ts";

/** The second step of signing in: a code of the authenticator, or a recovery code. */
export function SecondFactor({ onDone }: { readonly onDone: () => void }) {
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function submit({ code }: { readonly code: string }) {
    setBusy(true);
    const answer = await verifySecondFactor(code);
    if (answer.ok) return onDone();
    setProblem(answer.words);
    setBusy(false);
  }

  return (
    <Form layout="vertical" requiredMark={false} onFinish={submit} disabled={busy}>
      <Form.Item
        name="code"
        label="验证码"
        extra="输入身份验证器显示的 6 位数字；手机不在身边时，输入一个恢复码"
        rules={[{ required: true, message: "请输入验证码" }]}
      >
        <Input autoComplete="one-time-code" autoFocus size="large" />
      </Form.Item>
      {problem === null ? null : (
        <Alert className={styles.problem ?? ""} type="error" showIcon title={problem} role="alert" />
      )}
      <Button type="primary" htmlType="submit" size="large" block loading={busy}>
        继续
      </Button>
    </Form>
  );
}
