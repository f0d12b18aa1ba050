import { type IndustryPlan, normaliseName } from "@dengta/domain";
import { Button, Input } from "antd";
import { useState } from "react";
import { useAddRow } from "../plan/index.ts";
import { PlatformCard } from "./platform-card.tsx";
import styles from "./platforms.module.css";

interface PlatformsEditorProps {
  readonly industry: IndustryPlan;
  readonly readOnly: boolean;
  /** "platform/field" to open and bring into view. */
  readonly focus: string | null;
}

/** 入围服务平台 with the five factors and their solutions (附2 三（二）). */
export function PlatformsEditor({ industry, readOnly, focus }: PlatformsEditorProps) {
  const addRow = useAddRow("platform", industry.id);
  const [name, setName] = useState("");
  const focused = focus?.split("/")[0] ?? null;

  /** Firms that already name it find it at once. */
  function add() {
    const written = normaliseName(name);
    if (written === "") return;
    addRow({ name: written });
    setName("");
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
            add();
          }}
        >
          <Input
            aria-label="新服务平台名称"
            placeholder="服务平台名称"
            value={name}
            maxLength={500}
            onChange={({ target }) => setName(target.value)}
          />
          <Button htmlType="submit" disabled={normaliseName(name) === ""}>
            添加服务平台
          </Button>
        </form>
      )}
    </section>
  );
}
