import { useNavigate, useSearch } from "@tanstack/react-router";
import { Tabs } from "antd";
import { Notice } from "../../shared/ui/index.ts";
import { useUser } from "../session/index.ts";
import { Accounts } from "./accounts.tsx";
import styles from "./admin.module.css";
import { AuditLog } from "./audit-log.tsx";
import { Batches } from "./batches.tsx";
import { Industries } from "./industries.tsx";
import { mayAdminister } from "./may-administer.ts";

/** 系统管理: batches, accounts, the industry catalogue and the audit log. */
export function AdminPage() {
  const user = useUser();
  const search: { tab?: unknown } = useSearch({ strict: false });
  const navigate = useNavigate();
  if (!mayAdminister(user)) return <Notice title="没有此项权限" words="系统管理由部级管理员办理。" />;
  return (
    <main className={styles.page}>
      <h1>系统管理</h1>
      <Tabs
        activeKey={typeof search.tab === "string" ? search.tab : "batches"}
        onChange={(tab) => void navigate({ to: "/admin", search: { tab } })}
        items={[
          { key: "batches", label: "批次", children: <Batches /> },
          { key: "accounts", label: "账号", children: <Accounts /> },
          { key: "industries", label: "行业名录", children: <Industries /> },
          { key: "audit", label: "审计日志", children: <AuditLog /> },
        ]}
      />
    </main>
  );
}
