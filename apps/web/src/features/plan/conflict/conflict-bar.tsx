import { cellText, fieldsOfRow, type StoredRow } from "@dengta/domain";
import { Button } from "antd";
import { formatInstant } from "../../../shared/format/index.ts";
import { contextFor } from "../cells.ts";
import { usePlanSnapshot, usePlanStore } from "../plan-context.ts";
import type { FieldConflict, PlanStore, RowConflict, RowRefusal } from "../store/index.ts";
import styles from "./conflict.module.css";
import { rowName } from "./row-name.ts";
import { TextDiff } from "./text-diff.tsx";

/** What somebody else changed at the same time, field by field: nothing is overwritten before a person chooses. */
export function ConflictBar() {
  const { conflicts, refusals } = usePlanSnapshot();
  return (
    <>
      {[...conflicts].map(([id, conflict]) => (
        <RowPanel key={id} id={id} conflict={conflict} />
      ))}
      {[...refusals].map(([id, refusal]) => (
        <RefusalPanel key={id} id={id} refusal={refusal} />
      ))}
    </>
  );
}

function useRowShown(id: string) {
  const store = usePlanStore();
  const { rows, pending } = usePlanSnapshot();
  const place = rows.get(id) ?? store.saved(id) ?? pending.get(id);
  return { name: place === undefined ? "" : rowName(store, rows, place), row: rows.get(id), rows, store };
}

function RowPanel({ id, conflict }: { readonly id: string; readonly conflict: RowConflict }) {
  const { name, row, store } = useRowShown(id);
  if (conflict.what === "gone")
    return (
      <section className={styles.conflict} role="alert">
        <h3>{name}已被他人删除，您的修改尚未保存</h3>
        <p className={styles.soft}>{conflict.message}</p>
        <div className={styles.choices}>
          <Button size="small" onClick={() => store.resolve(id, null, "mine")}>
            重新添加
          </Button>
          <Button size="small" type="primary" onClick={() => store.resolve(id, null, "theirs")}>
            放弃我的修改
          </Button>
        </div>
      </section>
    );
  if (conflict.what === "removal")
    return (
      <section className={styles.conflict} role="alert">
        <h3>{name}：您删除后发现他人已修改，尚未删除</h3>
        <p className={styles.soft}>{conflict.fields.map((field) => whoWords(store, id, field)).join("；")}</p>
        <div className={styles.choices}>
          <Button size="small" onClick={() => store.resolve(id, null, "mine")}>
            仍然删除
          </Button>
          <Button size="small" type="primary" onClick={() => store.resolve(id, null, "theirs")}>
            保留对方的
          </Button>
        </div>
      </section>
    );
  return (
    <section className={styles.conflict} role="alert">
      <h3>{name}：以下栏目与他人修改冲突，您的内容尚未保存，其余栏目已合并</h3>
      {[...conflict.fields.values()].map((field) => (
        <FieldPanel key={field.field} id={id} row={row} conflict={field} />
      ))}
      {conflict.fields.size < 2 ? null : (
        <div className={styles.choices}>
          <Button size="small" onClick={() => store.resolve(id, null, "mine")}>
            全部用我的
          </Button>
          <Button size="small" onClick={() => store.resolve(id, null, "theirs")}>
            全部采用对方的
          </Button>
        </div>
      )}
    </section>
  );
}

interface FieldPanelProps {
  readonly id: string;
  readonly row: StoredRow | undefined;
  readonly conflict: FieldConflict;
}

function FieldPanel({ id, row, conflict }: FieldPanelProps) {
  const store = usePlanStore();
  const { rows } = usePlanSnapshot();
  const saved = store.saved(id);
  const flat = saved === null ? undefined : fieldsOfRow(saved.kind, id, store.template).get(conflict.field);
  const text = (of: StoredRow | null | undefined) =>
    of === null || of === undefined || flat === undefined ? "" : cellText(of, flat, contextFor(rows, of));
  return (
    <div className={styles.field}>
      <header>
        <b>{flat?.field.label ?? conflict.field}</b>
        <span className={styles.soft}>{authorWords(conflict)}</span>
      </header>
      <TextDiff mine={text(row)} theirs={text(saved)} />
      <div className={styles.choices}>
        <Button size="small" onClick={() => store.resolve(id, conflict.field, "mine")}>
          用我的
        </Button>
        <Button size="small" type="primary" onClick={() => store.resolve(id, conflict.field, "theirs")}>
          采用对方的
        </Button>
      </div>
    </div>
  );
}

/** 浙江省填报人 2026-11-23 14:03 修改 */
function authorWords({ by, at }: FieldConflict): string {
  const when = at === null ? "" : ` ${formatInstant(at)}`;
  return `${by ?? "他人"}${when} 修改`;
}

function whoWords(store: PlanStore, id: string, conflict: FieldConflict): string {
  const row = store.saved(id);
  const flat = row === null ? undefined : fieldsOfRow(row.kind, id, store.template).get(conflict.field);
  return `${flat?.field.label ?? conflict.field}：${authorWords(conflict)}`;
}

function RefusalPanel({ id, refusal }: { readonly id: string; readonly refusal: RowRefusal }) {
  const { name, row, store } = useRowShown(id);
  const fields = row === undefined ? undefined : fieldsOfRow(row.kind, id, store.template);
  const labels = refusal.fields.map((field) => fields?.get(field)?.field.label ?? field).join("、");
  return (
    <section className={styles.conflict} role="alert">
      <h3>
        {name}
        {labels === "" ? "" : `的${labels}`}未能保存：{refusal.message}
      </h3>
    </section>
  );
}
