import { type IndustryPlan, normaliseName } from "@dengta/domain";
import { Alert, Button, Input } from "antd";
import { useState } from "react";
import { newRowId, putRow, rowKey, usePlan } from "../plan/index.ts";
import { PlatformCard } from "./platform-card.tsx";
import styles from "./platforms.module.css";

interface PlatformsEditorProps {
  readonly industry: IndustryPlan;
  readonly readOnly: boolean;
  /** "platform/field" to open and bring into view. */
  readonly focus: string | null;
}

const BLANK = { uscc: null, knowledge: "", technology: "", ecosystem: "", cases: "", quality: "" };

/** 入围服务平台 with the five factors and their solutions (附2 三（二）). */
export function PlatformsEditor({ industry, readOnly, focus }: PlatformsEditorProps) {
  const { store, reload } = usePlan();
  const [name, setName] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const focused = focus?.split("/")[0] ?? null;

  /** A new platform is saved at once: 附3 and 附5 refer to it. */
  async function add() {
    const written = normaliseName(name);
    if (written === "") return setProblem("请填写服务平台名称");
    const id = newRowId("platform");
    const key = rowKey("platform", id);
    setBusy(true);
    store.edit(
      [key],
      putRow(
        { kind: "platform", parentId: industry.id, value: { id, name: written, ...BLANK } },
        store.planId,
      ),
    );
    await store.flush();
    setBusy(false);
    const refusal = store.get().refusals.get(key);
    if (refusal !== undefined) {
      store.edit([key], (document) => ({
        ...document,
        industries: document.industries.map((it) => ({
          ...it,
          platforms: it.platforms.filter((row) => row.id !== id),
        })),
      }));
      return setProblem(refusal);
    }
    setProblem(null);
    setName("");
    if (!store.get().offline) await reload();
  }

  return (
    <section className={styles.section} id="field-platforms">
      <header className={styles.head}>
        <h2>入围服务平台与解决方案</h2>
        <span className={styles.soft}>{industry.platforms.length} 个</span>
      </header>
      {industry.platforms.length === 0 ? <p className={styles.soft}>尚未填写服务平台。</p> : null}
      {industry.platforms.map((platform, index) => (
        <PlatformCard
          key={platform.id}
          industry={industry}
          platform={platform}
          number={index + 1}
          readOnly={readOnly}
          open={focused === null ? industry.platforms.length === 1 : focused === platform.id}
        />
      ))}
      {readOnly ? null : (
        <form
          className={styles.add}
          onSubmit={(event) => {
            event.preventDefault();
            void add();
          }}
        >
          <Input
            aria-label="新服务平台名称"
            placeholder="服务平台名称"
            value={name}
            maxLength={500}
            onChange={({ target }) => setName(target.value)}
          />
          <Button htmlType="submit" loading={busy}>
            添加服务平台
          </Button>
        </form>
      )}
      {problem === null ? null : <Alert type="error" showIcon title={problem} />}
    </section>
  );
}
