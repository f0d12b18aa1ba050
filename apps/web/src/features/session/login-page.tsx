import { useSearch } from "@tanstack/react-router";
import { Alert, Button, Form, Input } from "antd";
import { useState } from "react";
import { DemoAccounts } from "./demo-accounts.tsx";
import styles from "./login-page.module.css";
import { SecondFactor } from "./second-factor.tsx";
import { safeRedirect, signIn } from "./sign-in.ts";

interface Credentials {
  readonly username: string;
  readonly password: string;
}

export function LoginPage() {
  const { redirect } = useSearch({ from: "/login" });
  const [form] = Form.useForm<Credentials>();
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [second, setSecond] = useState(false);

  async function submit({ username, password }: Credentials) {
    setBusy(true);
    const answer = await signIn(username.trim(), password);
    // A full load: nothing of an earlier session stays in memory.
    if (answer.step === "done") return window.location.assign(safeRedirect(redirect));
    setBusy(false);
    if (answer.step === "secondFactor") return setSecond(true);
    setProblem(answer.words);
  }

  return (
    <main className={styles.page}>
      <section className={styles.card} aria-labelledby="login-title">
        <h1 id="login-title" className={styles.title}>
          <span className={styles.name}>灯塔</span>
          中小企业数字化转型试点实施方案填报与比较系统
        </h1>
        {second ? (
          <SecondFactor onDone={() => window.location.assign(safeRedirect(redirect))} />
        ) : (
          <>
            <Form form={form} layout="vertical" requiredMark={false} onFinish={submit} disabled={busy}>
              <Form.Item name="username" label="用户名" rules={[{ required: true, message: "请输入用户名" }]}>
                <Input autoComplete="username" autoFocus size="large" />
              </Form.Item>
              <Form.Item name="password" label="密码" rules={[{ required: true, message: "请输入密码" }]}>
                <Input.Password autoComplete="current-password" size="large" />
              </Form.Item>
              {problem === null ? null : (
                <Alert className={styles.problem ?? ""} type="error" showIcon title={problem} role="alert" />
              )}
              <Button type="primary" htmlType="submit" size="large" block loading={busy}>
                登录
              </Button>
            </Form>
            <DemoAccounts onChoose={(account) => form.setFieldsValue(account)} />
          </>
        )}
      </section>
    </main>
  );
}
