import type { Enterprise, Finding, IndustryPlan } from "@dengta/domain";
import { useEffect, useMemo, useRef, useState } from "react";
import {
  type CellChange,
  type CellFinding,
  createHistory,
  insertionOf,
  joined,
  type PasteAction,
  type PasteReport,
  patched,
  patchStep,
  type RowIntents,
  type RowPatch,
  removalOf,
  type SheetHistory,
  type SheetMarks,
  type Step,
  type WriteResult,
} from "../../../shared/sheet/index.ts";
import { changeEnterprises, newRowId, rowKey, usePlan } from "../../plan/index.ts";
import { blankEnterprise, columnOfField } from "../core/columns.ts";
import { holdsNames, mergeByName, type SheetWrite, writeCells } from "../core/write.ts";
import { type RefusedCells, readRefused, refusedKey, writeRefused } from "./refused-cells.ts";

export interface EnterpriseSheet {
  readonly history: SheetHistory;
  readonly refused: RefusedCells;
  readonly marks: SheetMarks;
  readonly write: (changes: readonly CellChange[], label: string) => WriteResult;
  /** Writes from a button beside the sheet; taken back like any other deed. */
  readonly perform: (changes: readonly CellChange[], label: string) => void;
  readonly rowIntents: RowIntents;
  readonly pasteActions: (report: PasteReport) => readonly PasteAction[];
}

/** The firms of one industry as the rows of a sheet: one way to write for typing, pasting and deleting. */
export function useEnterpriseSheet(industry: IndustryPlan, findings: readonly Finding[]): EnterpriseSheet {
  const { store } = usePlan();
  const [history] = useState(createHistory);
  const [refused, setRefused] = useState<RefusedCells>(() => readRefused(industry.id));
  const latest = useRef({ refused });
  const { id: industryId } = industry;
  useEffect(() => writeRefused(industryId, refused), [industryId, refused]);

  const deeds = useMemo(() => {
    const industryNow = () => store.get().document.industries.find(({ id }) => id === industryId);
    const rowsNow = () => industryNow()?.enterprises ?? [];

    const apply = (patches: readonly RowPatch<Enterprise>[]) => {
      if (patches.length === 0) return;
      const ids = new Set(
        patches.map((patch) => (patch.kind === "change" || patch.kind === "move" ? patch.id : patch.row.id)),
      );
      store.edit(
        [...ids].map((id) => rowKey("enterprise", id)),
        changeEnterprises(industryId, (rows) => patched(rows, patches)),
      );
    };
    const putRefused = (next: RefusedCells) => {
      latest.current.refused = next;
      setRefused(next);
    };
    const refusing = (label: string, next: RefusedCells): Step | null => {
      const before = latest.current.refused;
      if (next.size === 0 && before.size === 0) return null;
      putRefused(next);
      return { label, undo: () => putRefused(before), redo: () => putRefused(next) };
    };

    function done(label: string, { patches, refused: now, touched }: SheetWrite): Step | null {
      apply(patches);
      const next = new Map(latest.current.refused);
      for (const address of touched) next.delete(refusedKey(address));
      for (const cell of now) next.set(refusedKey(cell), cell);
      return joined(label, [patchStep(label, patches, apply), refusing(label, next)]);
    }

    function write(changes: readonly CellChange[], label: string): WriteResult {
      const written = writeCells(rowsNow(), changes, industryNow()?.platforms ?? []);
      return { changed: written.touched, refused: written.refused, step: done(label, written) };
    }

    const rowIntents: RowIntents = {
      insert: (afterId, count) => {
        const rows = Array.from({ length: count }, () => blankEnterprise(newRowId("enterprise")));
        const step = done("插入行", { patches: insertionOf(rows, afterId), refused: [], touched: [] });
        return { ids: rows.map(({ id }) => id), step };
      },
      duplicate: (ids) => {
        const wanted = new Set(ids);
        const copies = rowsNow().flatMap((row) =>
          wanted.has(row.id) ? [{ of: row.id, row: { ...row, id: newRowId("enterprise") } }] : [],
        );
        const patches = copies.flatMap(({ of, row }) => insertionOf([row], of));
        return {
          ids: copies.map(({ row }) => row.id),
          step: done("复制行", { patches, refused: [], touched: [] }),
        };
      },
      remove: (ids) => {
        const gone = new Set(ids);
        const touched = [...latest.current.refused.values()].filter(({ rowId }) => gone.has(rowId));
        return { step: done("删除行", { patches: removalOf(rowsNow(), gone), refused: [], touched }) };
      },
    };

    function pasteActions({ block, keys }: PasteReport): readonly PasteAction[] {
      if (!holdsNames(block, keys)) return [];
      return [
        {
          label: "改为按企业名称匹配",
          replaces: true,
          run: () => {
            const merged = mergeByName({
              ...{ block, keys, rows: rowsNow(), platforms: industryNow()?.platforms ?? [] },
              newId: () => newRowId("enterprise"),
            });
            const toFix = merged.refused.length === 0 ? "无需更正" : `${merged.refused.length} 处需改`;
            return {
              step: done("按名称粘贴", merged),
              words: `按企业名称匹配：新增 ${merged.added}，更新 ${merged.updated}，${toFix}`,
            };
          },
        },
      ];
    }

    const perform = (changes: readonly CellChange[], label: string) => {
      const { step } = write(changes, label);
      if (step !== null) history.push(step);
    };
    return { write, rowIntents, pasteActions, perform };
  }, [store, industryId, history]);

  const marks = useMemo(() => marksOf(findings, refused, industryId), [findings, refused, industryId]);
  return { ...deeds, history, refused, marks };
}

/** What is said at each cell: a text it could not take first, then its findings as they come, gravest first. */
function marksOf(findings: readonly Finding[], refused: RefusedCells, industryId: string): SheetMarks {
  const marks = new Map<string, Map<string, CellFinding[]>>();
  const put = (rowId: string, key: string, finding: CellFinding) => {
    const row = marks.get(rowId) ?? new Map<string, CellFinding[]>();
    marks.set(rowId, row.set(key, [...(row.get(key) ?? []), finding]));
  };
  for (const { rowId, key, text, message, repair = null } of refused.values()) {
    // One slip pasted into many rows is put right in all of them.
    const alike = [...refused.values()].filter((cell) => cell.key === key && cell.text === text);
    const [change] = repair?.changes ?? [];
    put(rowId, key, {
      grade: "error",
      message,
      repair:
        repair === null || change === undefined
          ? null
          : {
              label: alike.length > 1 ? `${repair.label}（同样的 ${alike.length} 处）` : repair.label,
              changes: alike.map((cell) => ({ rowId: cell.rowId, key, text: change.text })),
            },
    });
  }
  const rank = { error: 0, warning: 1, hint: 2 };
  for (const { place, severity, message, repair } of [...findings].sort(
    (a, b) => rank[a.severity] - rank[b.severity],
  )) {
    const key = columnOfField(place.field);
    const rowId = place.enterpriseId;
    if (place.industryId !== industryId || rowId === null || key === null || refused.has(`${rowId}/${key}`))
      continue;
    put(rowId, key, {
      grade: severity,
      message,
      repair: repair === null ? null : { label: repair.label, changes: [{ rowId, key, text: repair.value }] },
    });
  }
  return marks;
}
