import { Alert } from "antd";
import { useUser } from "../session/index.ts";
import styles from "./account.module.css";
import { PasswordForm } from "./password-form.tsx";
import { Sessions } from "./sessions.tsx";
import { Tokens } from "./tokens.tsx";
import { TwoFactor } from "./two-factor.tsx";

/** 账号与安全: the own password, second factor, open sign-ins and tokens. */
export function AccountPage() {
  const { name, username, mustChangePassword, mustSetUpTwoFactor } = useUser();
  const blocked = mustChangePassword || mustSetUpTwoFactor;
  return (
    <article className={styles.page}>
      <h1>账号与安全</h1>
      <p className={styles.words}>
        {name}（{username}）
      </p>
      {mustChangePassword ? (
        <Alert type="warning" showIcon title="请先修改密码。初始密码或已到期的密码只能用来修改密码。" />
      ) : null}
      {mustSetUpTwoFactor ? (
        <Alert type="warning" showIcon title="请先设置两步验证。按本系统的安全设置，您的角色必须使用。" />
      ) : null}
      {mustSetUpTwoFactor ? null : <PasswordForm />}
      {mustChangePassword ? null : <TwoFactor />}
      {blocked ? null : <Sessions />}
      {blocked ? null : <Tokens />}
    </article>
  );
}
