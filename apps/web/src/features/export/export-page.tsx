import { useState } from "react";
import { formatInstant } from "../../shared/format/index.ts";
import { usePlan, usePlanSnapshot } from "../plan/index.ts";
import styles from "./export.module.css";
import { BLANK_FORMS, fileGroups } from "./files.ts";

/** 导出与版本: official files of the plan as it stands or of a version, and the versions themselves. */
export function ExportPage() {
  const { head } = usePlan();
  const { document } = usePlanSnapshot();
  const [version, setVersion] = useState<number | null>(null);
  return (
    <article className={styles.page}>
      <h1>导出与版本</h1>
      <p className={styles.words}>
        文件按官方表样生成。提交后的版本在每页页脚印有版本代码，可与系统核对；草稿不印代码。
      </p>
      <table className={styles.versions}>
        <thead>
          <tr>
            <th scope="col">版本</th>
            <th scope="col">提交时间</th>
            <th scope="col">提交人</th>
            <th scope="col">版本代码</th>
            <th scope="col">下载</th>
          </tr>
        </thead>
        <tbody>
          <VersionRow
            label="当前内容"
            time="—"
            author="—"
            code="—"
            chosen={version === null}
            onChoose={() => setVersion(null)}
          />
          {head.snapshots.map((snapshot) => (
            <VersionRow
              key={snapshot.id}
              label={`v${snapshot.version}`}
              time={formatInstant(snapshot.createdAt)}
              author={snapshot.createdBy}
              code={snapshot.code}
              chosen={version === snapshot.version}
              onChoose={() => setVersion(snapshot.version)}
            />
          ))}
        </tbody>
      </table>
      <h2>{version === null ? "下载当前内容" : `下载 v${version}`}</h2>
      <div className={styles.groups}>
        {fileGroups(head.id, document, version).map((group) => (
          <section key={group.title}>
            <h3>{group.title}</h3>
            <ul>
              {group.files.map((file) => (
                <li key={file.href}>
                  <span>{file.kind}</span>
                  <a href={file.href} download>
                    {file.label}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
        <section>
          <h3>空白表样</h3>
          <ul>
            {BLANK_FORMS.map(({ file, label, kind }) => (
              <li key={file}>
                <span>{kind}</span>
                <a href={`/download/forms/${file}`} download>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </article>
  );
}

interface VersionRowProps {
  readonly label: string;
  readonly time: string;
  readonly author: string;
  readonly code: string;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function VersionRow({ label, time, author, code, chosen, onChoose }: VersionRowProps) {
  return (
    <tr aria-selected={chosen}>
      <th scope="row">{label}</th>
      <td>{time}</td>
      <td>{author}</td>
      <td>{code}</td>
      <td>
        <label>
          <input type="radio" name="version" checked={chosen} onChange={onChoose} /> 选用
        </label>
      </td>
    </tr>
  );
}
