import { Link } from "@tanstack/react-router";
import { Alert, Button, Select } from "antd";
import { useState } from "react";
import { useClient } from "urql";
import { usePlan, usePlanSnapshot } from "../plan/index.ts";
import { FileDrop } from "./file-drop.tsx";
import styles from "./import.module.css";
import { Preview } from "./preview.tsx";
import { applyImport, previewImport, type ReadImport } from "./requests.ts";

const BY_WORKBOOK = "";

/** 导入: upload, look at what it would do, then write it. */
export function ImportPage() {
  const { head, store, reload } = usePlan();
  const { document } = usePlanSnapshot();
  const client = useClient();
  const [file, setFile] = useState<File | null>(null);
  const [industryId, setIndustryId] = useState(BY_WORKBOOK);
  const [tableIndex, setTableIndex] = useState(0);
  const [removeMissing, setRemoveMissing] = useState(false);
  const [read, setRead] = useState<ReadImport | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function look(chosen: File, industry: string, table: number) {
    setFile(chosen);
    setIndustryId(industry);
    setTableIndex(table);
    setBusy(true);
    setDone(null);
    await store.flush();
    const outcome = await previewImport(client, {
      planId: head.id,
      industryId: industry === BY_WORKBOOK ? null : industry,
      tableIndex: table,
      file: chosen,
    });
    setRead(outcome.ok ? outcome.value : null);
    setProblem(outcome.ok ? null : outcome.message);
    setRemoveMissing(false);
    setBusy(false);
  }

  async function apply(accepted: ReadImport) {
    setBusy(true);
    const outcome = await applyImport(client, accepted, removeMissing);
    setProblem(outcome.ok ? null : outcome.message);
    if (outcome.ok) {
      const { created, updated, removed } = outcome.value;
      setDone(`已导入“${accepted.fileName}”：新增 ${created}，更新 ${updated}，删除 ${removed}`);
      setRead(null);
      await reload();
    }
    setBusy(false);
  }

  if (!head.mayEdit) return <Alert type="info" showIcon title="方案当前不能修改，无法导入。" />;
  const target = read?.preview.target ?? null;
  const hasChanges =
    read !== null &&
    (read.preview.newCount + read.preview.changedCount > 0 ||
      (removeMissing && read.preview.removedCount > 0));
  return (
    <article className={styles.page}>
      <h1>导入官方表格</h1>
      <p className={styles.words}>
        可导入附1、附3、附4、附5（xlsx、xls、ods，不超过 20
        MB）。先预览，确认后才写入；原文件名和校验值记入操作记录。空白表可在
        <Link to="/plans/$planId/export" params={{ planId: head.id }}>
          导出
        </Link>
        页下载。
      </p>
      <div className={styles.choose}>
        <div>
          <span>导入到</span>
          <Select
            aria-label="导入到哪个行业"
            value={industryId}
            onChange={(value) => (file === null ? setIndustryId(value) : void look(file, value, tableIndex))}
            options={[
              { value: BY_WORKBOOK, label: "按表中标题识别行业" },
              ...document.industries.map(({ id, name }) => ({ value: id, label: `${name}行业` })),
            ]}
          />
        </div>
        <FileDrop
          busy={busy}
          fileName={file?.name ?? null}
          onFile={(chosen) => void look(chosen, industryId, 0)}
        />
      </div>
      {problem === null ? null : (
        <Alert type="error" showIcon title={problem} description="方案内容没有改动。" />
      )}
      {done === null ? null : <Alert type="success" showIcon title={done} />}
      {read === null ? null : (
        <>
          <Preview
            read={read}
            tableIndex={tableIndex}
            removeMissing={removeMissing}
            onTable={(index) => file !== null && void look(file, industryId, index)}
            onRemoveMissing={setRemoveMissing}
          />
          <div className={styles.actions}>
            <Button
              type="primary"
              loading={busy}
              disabled={target === null || !hasChanges}
              onClick={() => void apply(read)}
            >
              确认导入
            </Button>
            <Button onClick={() => setRead(null)}>放弃</Button>
          </div>
        </>
      )}
    </article>
  );
}
