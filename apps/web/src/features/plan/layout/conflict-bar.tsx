import { findSection } from "@dengta/domain";
import { Button } from "antd";
import { usePlan, usePlanSnapshot } from "../plan-context.ts";
import { idOf, kindOf, type Row, type RowKey, type RowKind, readRow } from "../store/index.ts";
import styles from "./layout.module.css";

const KIND_WORDS: Record<RowKind, string> = {
  section: "本节内容",
  industry: "试点行业",
  problem: "问题",
  scenario: "应用场景",
  platform: "服务平台",
  solution: "解决方案",
  enterprise: "试点企业",
  kpi: "绩效目标",
};

/** What somebody else changed at the same time: nothing is overwritten before a person chooses. */
export function ConflictBar() {
  const { store } = usePlan();
  const { conflicts, refusals, document } = usePlanSnapshot();
  return (
    <>
      {[...conflicts].map(([key, { current }]) => (
        <section key={key} className={styles.conflict} role="alert">
          <h3>{titleOf(key, readRow(document, key))}：与他人修改冲突，您的内容尚未保存</h3>
          <div className={styles.versions}>
            <figure>
              <figcaption>我的内容</figcaption>
              <pre>{wordsOf(readRow(document, key), current)}</pre>
            </figure>
            <figure>
              <figcaption>他人已保存的内容</figcaption>
              <pre>{current === null ? "（已被删除）" : wordsOf(current, readRow(document, key))}</pre>
            </figure>
          </div>
          <Button size="small" onClick={() => store.resolve(key, "mine")}>
            用我的内容覆盖
          </Button>
          <Button size="small" type="primary" onClick={() => store.resolve(key, "theirs")}>
            采用他人的内容
          </Button>
        </section>
      ))}
      {[...refusals].map(([key, message]) => (
        <section key={key} className={styles.conflict} role="alert">
          <h3>
            {titleOf(key, readRow(document, key))}未能保存：{message}
          </h3>
        </section>
      ))}
    </>
  );
}

function titleOf(key: RowKey, row: Row | null): string {
  const kind = kindOf(key);
  if (kind === "section") return findSection(idOf(key).split("/")[1] ?? "")?.heading ?? KIND_WORDS.section;
  const name =
    row !== null && "name" in row.value && typeof row.value.name === "string" ? row.value.name : "";
  return name === "" ? KIND_WORDS[kind] : `${KIND_WORDS[kind]}“${name}”`;
}

/** Only what differs, one field a line. */
function wordsOf(row: Row | null, other: Row | null): string {
  if (row === null) return "（已删除）";
  const theirs = new Map<string, unknown>(Object.entries(other?.value ?? {}));
  return Object.entries(row.value)
    .filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(theirs.get(field)))
    .map(([, value]) => (typeof value === "string" ? value : JSON.stringify(value)))
    .map((text) => (text === "" ? "（空）" : text))
    .join("\n");
}
