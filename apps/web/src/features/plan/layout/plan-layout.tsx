import { Outlet, useParams } from "@tanstack/react-router";
import { Button } from "antd";
import { useCallback, useEffect, useState } from "react";
import { useClient } from "urql";
import { Notice } from "../../../shared/ui/index.ts";
import { useUser } from "../../session/index.ts";
import { ConflictBar } from "../conflict/conflict-bar.tsx";
import { PlanProvider } from "../plan-context.ts";
import { PlanTree } from "../tree/plan-tree.tsx";
import styles from "./layout.module.css";
import { type OpenedPlan, openPlan } from "./open-plan.ts";
import { PlanBar } from "./plan-bar.tsx";

/** All pages of one plan: opened once, with its menu at the left. */
export function PlanLayout() {
  const { planId } = useParams({ from: "/signed-in/plans/$planId" });
  const client = useClient();
  const user = useUser();
  const [opened, setOpened] = useState<OpenedPlan | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const read = useCallback(async () => {
    try {
      const next = await openPlan(client, planId, user);
      setOpened((last) => {
        last?.store.close();
        return next;
      });
      setProblem(null);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : "方案未能打开");
    }
  }, [client, planId, user]);

  useEffect(() => void read(), [read]);
  useFlushOnLeave(opened);

  if (problem !== null)
    return (
      <Notice
        title="未能打开方案"
        words={problem}
        action={
          <Button type="primary" onClick={() => void read()}>
            重新读取
          </Button>
        }
      />
    );
  if (opened === null || opened.head.id !== planId) return <Notice title="正在读取方案" />;
  const reload = async () => {
    await opened.store.flush();
    await read();
  };
  return (
    <PlanProvider value={{ ...opened, reload }}>
      <PlanBar />
      <div className={styles.body}>
        <aside className={styles.side}>
          <PlanTree />
        </aside>
        <main className={styles.main}>
          <ConflictBar />
          <Outlet />
        </main>
      </div>
    </PlanProvider>
  );
}

/** What waits is sent when the page is hidden; leaving with unsent edits asks first. */
function useFlushOnLeave(opened: OpenedPlan | null) {
  useEffect(() => {
    if (opened === null) return;
    const { store } = opened;
    const hide = () => void store.flush();
    const leave = (event: BeforeUnloadEvent) => {
      // Offline edits are kept in the browser; only those on their way would be lost.
      if (store.get().pending.size > 0 && !store.get().offline) event.preventDefault();
    };
    const online = () => void store.flush();
    document.addEventListener("visibilitychange", hide);
    window.addEventListener("beforeunload", leave);
    window.addEventListener("online", online);
    return () => {
      document.removeEventListener("visibilitychange", hide);
      window.removeEventListener("beforeunload", leave);
      window.removeEventListener("online", online);
    };
  }, [opened]);
}
