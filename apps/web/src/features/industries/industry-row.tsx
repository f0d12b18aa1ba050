import type { IndustryPlan } from "@dengta/domain";
import { AutoComplete, Button, Popconfirm } from "antd";
import { useState } from "react";
import styles from "./industries.module.css";
import type { IndustryDeeds } from "./use-industries.ts";

interface IndustryRowProps {
  readonly industry: IndustryPlan;
  readonly number: number;
  readonly last: boolean;
  readonly names: readonly string[];
  readonly readOnly: boolean;
  readonly deeds: IndustryDeeds;
  readonly onMove: (step: -1 | 1) => void;
}

export function IndustryRow({ industry, number, last, names, readOnly, deeds, onMove }: IndustryRowProps) {
  const [name, setName] = useState<string | null>(null);
  const { id, platforms, enterprises } = industry;
  const save = () =>
    void deeds.rename(id, name ?? "").then((done) => {
      if (done) setName(null);
    });
  return (
    <tr>
      <td className={styles.number}>{number}</td>
      <td>
        {name === null ? (
          industry.name
        ) : (
          <AutoComplete
            aria-label={`第${number}行 试点行业名称`}
            className={styles.name ?? ""}
            value={name}
            autoFocus
            options={names.filter((item) => item.includes(name)).map((value) => ({ value }))}
            onChange={setName}
          />
        )}
      </td>
      <td className={styles.right}>{platforms.length}</td>
      <td className={styles.right}>{enterprises.length}</td>
      <td className={styles.tools}>
        {readOnly ? null : name === null ? (
          <>
            <Button size="small" type="text" onClick={() => setName(industry.name)}>
              改名
            </Button>
            <Button size="small" type="text" disabled={number === 1} onClick={() => onMove(-1)}>
              上移
            </Button>
            <Button size="small" type="text" disabled={last} onClick={() => onMove(1)}>
              下移
            </Button>
            <Popconfirm
              title={`删除“${industry.name}”`}
              description={`该行业的附2至附5一并删除，含 ${platforms.length} 个服务平台、${enterprises.length} 家企业，不能恢复。`}
              okText="删除"
              cancelText="取消"
              onConfirm={() => void deeds.remove(id)}
            >
              <Button size="small" type="text">
                删除
              </Button>
            </Popconfirm>
          </>
        ) : (
          <>
            <Button size="small" type="primary" loading={deeds.busy} onClick={save}>
              保存
            </Button>
            <Button size="small" onClick={() => setName(null)}>
              取消
            </Button>
          </>
        )}
      </td>
    </tr>
  );
}
