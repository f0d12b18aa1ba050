import type { Finding, IndustryPlan } from "@dengta/domain";
import { useMemo, useState } from "react";
import {
  type CellChange,
  createHistory,
  type PasteAction,
  type PasteReport,
  type RowIntents,
  type SheetHistory,
  type SheetMarks,
  type Step,
  type WriteResult,
} from "../../../shared/sheet/index.ts";
import {
  contextFor,
  mayEditField,
  newRowId,
  type RowEdit,
  usePlan,
  usePlanSnapshot,
  type WriteSource,
} from "../../plan/index.ts";
import { editsOf, holdsNames, mergeByName, typing } from "../core/write.ts";
import { isFirmField } from "./columns.tsx";
import { marksOf, textsOf, unreadOf } from "./marks.ts";

export interface EnterpriseSheet {
  readonly history: SheetHistory;
  readonly marks: SheetMarks;
  readonly write: (changes: readonly CellChange[], label: string) => WriteResult;
  /** Writes from a button beside the sheet; taken back like any other deed. */
  readonly perform: (changes: readonly CellChange[], label: string) => void;
  /** null where the reader may not add and remove firms. */
  readonly rowIntents: RowIntents | null;
  readonly pasteActions: (report: PasteReport) => readonly PasteAction[];
}

const SOURCES: Readonly<Record<string, WriteSource>> = { 粘贴: "paste", 填充: "fill", 修正: "repair" };

function sourceOf(label: string): WriteSource {
  return Object.entries(SOURCES).find(([word]) => label.includes(word))?.[1] ?? "sheet";
}

/** The column of a finding's field on a firm. Findings name groups by their inner field. */
export function columnKeyOf(field: string): string {
  return field === "" ? "name" : field;
}

/** The firms of one industry as the rows of a sheet: one way to write for typing, pasting and deleting. */
export function useEnterpriseSheet(industry: IndustryPlan, findings: readonly Finding[]): EnterpriseSheet {
  const { head, store } = usePlan();
  const { rows } = usePlanSnapshot();
  const [history] = useState(createHistory);
  const { id: industryId } = industry;

  const deeds = useMemo(() => {
    const firmsNow = () => store.get().rows.list("enterprise", industryId);
    const place = (id: string) => ({ kind: "enterprise", id, parentId: industryId }) as const;
    const isField = (key: string) => isFirmField(key, store.template);
    const mayWrite = (key: string) => isField(key) && mayEditField(head, store.get().rows, place(""), key);

    /** Does it, and says how to take it back: field by field, so that what others wrote meanwhile stays. */
    function done(label: string, edits: readonly RowEdit[], source: WriteSource) {
      const report = store.edit(edits, source);
      let { inverse } = report;
      const turn = () => {
        inverse = store.edit(inverse, "undo").inverse;
      };
      const step: Step | null = inverse.length === 0 ? null : { label, undo: turn, redo: turn };
      return { report, step };
    }

    function write(changes: readonly CellChange[], label: string): WriteResult {
      const { report, step } = done(label, editsOf(changes, industryId, mayWrite), sourceOf(label));
      const changed = report.changed.map(({ id, field }) => ({ rowId: id, key: field }));
      const now = store.get().rows;
      const waiting = changed.flatMap(({ rowId, key }) => {
        const row = now.get(rowId);
        return row === undefined ? [] : unreadOf(row, store.template, contextFor(now, row), key);
      });
      const refused = report.refusals.map(({ id, field, text, message }) => ({
        ...{ rowId: id, key: field, text, message },
      }));
      return { changed, refused: [...waiting, ...refused], step };
    }

    const rowIntents: RowIntents = {
      insert: (afterId, count) => {
        const ids = Array.from({ length: count }, () => newRowId("enterprise"));
        const last = firmsNow()[firmsNow().length - 1]?.id ?? null;
        const { step } = done(
          "插入行",
          ids.map((id, index) => ({
            ...typing(id, industryId, {}),
            // Behind the last one is where new rows go by themselves.
            ...(afterId === last ? {} : { after: index === 0 ? afterId : (ids[index - 1] ?? null) }),
          })),
          "sheet",
        );
        return { ids, step };
      },
      duplicate: (ids) => {
        const wanted = new Set(ids);
        const copies = firmsNow().flatMap((row) =>
          wanted.has(row.id) ? [{ row, id: newRowId("enterprise") }] : [],
        );
        const { step } = done(
          "复制行",
          copies.map(({ row, id }) => ({
            ...typing(id, industryId, copyTexts(row)),
            after: row.id,
          })),
          "sheet",
        );
        return { ids: copies.map(({ id }) => id), step };
      },
      move: (ids, afterId) => {
        let after = afterId;
        const wanted = new Set(ids);
        const edits = firmsNow().flatMap(({ id }): RowEdit[] => {
          if (!wanted.has(id)) return [];
          const edit = { what: "move", id, after } as const;
          after = id;
          return [edit];
        });
        return { step: done("移动行", edits, "sheet").step };
      },
      remove: (ids) => ({
        step: done(
          "删除行",
          ids.map((id) => ({ what: "remove", id }) as const),
          "sheet",
        ).step,
      }),
    };

    function copyTexts(row: Parameters<typeof unreadOf>[0]) {
      return textsOf(row, store.template, contextFor(store.get().rows, row));
    }

    function pasteActions({ block, keys }: PasteReport): readonly PasteAction[] {
      if (!holdsNames(block, keys, mayWrite)) return [];
      return [
        {
          label: "改为按企业名称匹配",
          replaces: true,
          run: () => {
            const merged = mergeByName({
              ...{ block, keys, rows: firmsNow(), industryId, mayWrite },
              newId: () => newRowId("enterprise"),
            });
            const { step } = done("按名称粘贴", merged.edits, "paste");
            return { step, words: `按企业名称匹配：新增 ${merged.added}，更新 ${merged.updated}` };
          },
        },
      ];
    }

    const perform = (changes: readonly CellChange[], label: string) => {
      const { step } = write(changes, label);
      if (step !== null) history.push(step);
    };
    const mayList = mayEditField(head, store.get().rows, place(""), null);
    return { write, rowIntents: mayList ? rowIntents : null, pasteActions, perform };
  }, [head, store, industryId, history]);

  const marks = useMemo(
    () => marksOf(findings, industry, rows, store.template),
    [findings, industry, rows, store.template],
  );
  return { ...deeds, history, marks };
}
