import { Checkbox, Select } from "antd";
import { Grade } from "../../shared/ui/index.ts";
import styles from "./import.module.css";
import type { ReadImport } from "./requests.ts";
import { fieldWord, STATUS_WORDS, TABLE_WORDS } from "./words.ts";

interface PreviewProps {
  readonly read: ReadImport;
  readonly tableIndex: number;
  readonly removeMissing: boolean;
  readonly onTable: (index: number) => void;
  readonly onRemoveMissing: (remove: boolean) => void;
}

/** What the workbook would do to the plan, before anything is written. */
export function Preview({ read, tableIndex, removeMissing, onTable, onRemoveMissing }: PreviewProps) {
  const { preview, tables } = read;
  return (
    <>
      <div className={styles.summary}>
        <b>{TABLE_WORDS[read.table]}</b>
        <span>
          新增 <b>{preview.newCount}</b>
        </span>
        <span>
          修改 <b>{preview.changedCount}</b>
        </span>
        <span>
          表中没有的 <b>{preview.removedCount}</b>
        </span>
        <span className={preview.errorCount > 0 ? styles.errors : undefined}>
          有误 <b>{preview.errorCount}</b>
        </span>
        {tables.length < 2 ? null : (
          <Select
            aria-label="选择工作簿中的表"
            value={tableIndex}
            onChange={onTable}
            options={tables.map(({ index, table, sheet, rows }) => ({
              value: index,
              label: `${TABLE_WORDS[table]}（工作表“${sheet}”，${rows} 行）`,
            }))}
          />
        )}
      </div>
      <Issues read={read} />
      <Changes read={read} />
      {preview.removed.length === 0 ? null : (
        <section className={styles.removed}>
          <Checkbox checked={removeMissing} onChange={({ target }) => onRemoveMissing(target.checked)}>
            同时删除表中没有的 {preview.removedCount} 家企业（默认保留）
          </Checkbox>
          <p>{preview.removed.map(({ name }) => name).join("、")}</p>
        </section>
      )}
    </>
  );
}

function Issues({ read }: { readonly read: ReadImport }) {
  const { issues } = read.preview;
  if (issues.length === 0) return null;
  return (
    <section>
      <h2>需要处理的单元格</h2>
      <p className={styles.words}>
        有误的单元格不写入，方案中原有内容不变；其余内容可以导入。也可改正文件后重新上传。
      </p>
      <ul className={styles.issues}>
        {issues.map(({ code, severity, cell, message }) => (
          <li key={`${code} ${cell} ${message}`}>
            <Grade severity={severity} />
            <code>{cell ?? "—"}</code>
            <span>{message}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Changes({ read }: { readonly read: ReadImport }) {
  const rows = read.preview.rows.filter(({ changes, status }) => changes.length > 0 || status === "skipped");
  if (rows.length === 0) return <p className={styles.words}>文件内容与方案一致，没有需要写入的改动。</p>;
  return (
    <table className={styles.changes}>
      <thead>
        <tr>
          <th scope="col">单元格</th>
          <th scope="col">名称</th>
          <th scope="col">处理</th>
          <th scope="col">内容</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of a workbook are known by their place only.
          <tr key={index}>
            <td>{row.cell ?? "—"}</td>
            <th scope="row">{row.name}</th>
            <td>{STATUS_WORDS[row.status] ?? row.status}</td>
            <td>
              {row.changes.map(({ field, before, after }) => (
                <span key={field} className={styles.change}>
                  {fieldWord(field)}：{row.status === "new" ? null : <del>{before ?? "空"}</del>}{" "}
                  <ins>{after ?? "空"}</ins>
                </span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
