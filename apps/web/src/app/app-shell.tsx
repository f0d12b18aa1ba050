import { ROLE_LABELS } from "@dengta/domain";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { isNational, signOut, useSession, useUser } from "../features/session/index.ts";
import styles from "./app-shell.module.css";

/** Header and page. The plan's own menu belongs to its pages. */
export function AppShell({ children }: { readonly children: ReactNode }) {
  const { demo } = useSession();
  const user = useUser();
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#page">
        跳到正文
      </a>
      <header className={styles.header}>
        <Link to="/" className={styles.brand}>
          灯塔
          <span>中小企业数字化转型试点实施方案</span>
        </Link>
        <nav className={styles.nav} aria-label="主导航">
          <Link to="/" activeOptions={{ exact: true }}>
            首页
          </Link>
          <Link to="/rules">规则手册</Link>
          {isNational(user) ? <Link to="/national">全国比较</Link> : null}
        </nav>
        {demo ? <span className={styles.demo}>演示数据</span> : null}
        <div className={styles.user}>
          <span>
            {user.name}
            <small>{ROLE_LABELS[user.role]}</small>
          </span>
          <button type="button" onClick={() => void signOut()}>
            退出
          </button>
        </div>
      </header>
      <div id="page" className={styles.page}>
        {children}
      </div>
    </div>
  );
}
