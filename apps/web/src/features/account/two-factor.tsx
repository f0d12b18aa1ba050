import { Alert, Button, Input, QRCode } from "antd";
import { useState } from "react";
import { callAuth, useUser } from "../session/index.ts";
import styles from "./account.module.css";

/** What setting up shows: the address for the authenticator and the codes for the day it is lost. */
interface SetUp {
  readonly uri: string;
  readonly recoveryCodes: readonly string[];
}

/** 两步验证: off, being set up, or on. */
export function TwoFactor() {
  const { twoFactorEnabled } = useUser();
  const [setUp, setSetUp] = useState<SetUp | null>(null);
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function call(path: string, body: object): Promise<Readonly<Record<string, unknown>> | null> {
    setBusy(true);
    const answer = await callAuth(path, body);
    setBusy(false);
    setProblem(answer.ok ? null : answer.words);
    return answer.ok ? answer.body : null;
  }

  async function begin() {
    const answer = await call("/two-factor/enable", { password: typed });
    if (answer === null) return;
    const codes = Array.isArray(answer.backupCodes) ? answer.backupCodes.map(String) : [];
    setSetUp({ uri: String(answer.totpURI), recoveryCodes: codes });
    setTyped("");
  }

  async function finish() {
    if ((await call("/two-factor/verify-totp", { code: typed.trim() })) !== null)
      window.location.assign("/account");
  }

  async function disable() {
    if ((await call("/two-factor/disable", { password: typed })) !== null) window.location.assign("/account");
  }

  return (
    <section aria-labelledby="two-factor-title">
      <h2 id="two-factor-title">两步验证</h2>
      <p className={styles.words}>
        {twoFactorEnabled
          ? "已启用。登录时除密码外，还要输入身份验证器显示的 6 位数字。"
          : "启用后，登录时除密码外，还要输入手机身份验证器显示的 6 位数字。"}
      </p>
      {setUp === null ? null : <Codes setUp={setUp} />}
      <div className={styles.line}>
        {setUp === null ? (
          <Input.Password
            aria-label="当前密码"
            placeholder="当前密码"
            autoComplete="current-password"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        ) : (
          <Input
            aria-label="验证码"
            placeholder="6 位验证码"
            autoComplete="one-time-code"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
        <Button
          type={twoFactorEnabled ? "default" : "primary"}
          disabled={typed === ""}
          loading={busy}
          onClick={() => void (setUp !== null ? finish() : twoFactorEnabled ? disable() : begin())}
        >
          {setUp !== null ? "完成设置" : twoFactorEnabled ? "停用" : "开始设置"}
        </Button>
      </div>
      {problem === null ? null : (
        <Alert className={styles.problem ?? ""} type="error" showIcon title={problem} role="alert" />
      )}
    </section>
  );
}

function Codes({ setUp }: { readonly setUp: SetUp }) {
  const secret = new URL(setUp.uri).searchParams.get("secret") ?? "";
  return (
    <div className={styles.setUp}>
      <QRCode value={setUp.uri} type="svg" size={168} />
      <div>
        <p>1. 用身份验证器扫描左侧二维码，或手工输入密钥：</p>
        <code className={styles.secret}>{secret}</code>
        <p>2. 抄下恢复码。手机不在身边时，每个可代替验证码登录一次，只显示这一次：</p>
        <ul className={styles.codes}>
          {setUp.recoveryCodes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
        <p>3. 在下方输入身份验证器显示的 6 位数字。</p>
      </div>
    </div>
  );
}
