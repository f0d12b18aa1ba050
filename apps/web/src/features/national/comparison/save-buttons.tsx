import { Button } from "antd";
import { useState } from "react";
import { useClient } from "urql";
import type { NationalSearch } from "../search/index.ts";
import styles from "./page.module.css";
import { saveCsv } from "./save-csv.ts";

/** The view as a file, and on paper. */
export function SaveButtons({ search }: { readonly search: NationalSearch }) {
  const client = useClient();
  const [state, setState] = useState<"idle" | "busy" | "failed">("idle");
  const save = () => {
    setState("busy");
    saveCsv(client, search, new Date()).then(
      () => setState("idle"),
      () => setState("failed"),
    );
  };
  return (
    <span className={styles.tools}>
      {state === "failed" ? (
        <span role="alert" className={styles.problem}>
          未能导出，请重试
        </span>
      ) : null}
      <Button size="small" loading={state === "busy"} onClick={save}>
        导出 CSV
      </Button>
      <Button size="small" onClick={() => window.print()}>
        打印
      </Button>
    </span>
  );
}
