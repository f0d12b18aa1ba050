import type { Enterprise, Finding, IndustryPlan, Severity } from "@dengta/domain";
import { App } from "antd";
import { useEffect, useMemo, useRef, useState } from "react";
import {
  applied,
  type CellAddress,
  type CellNote,
  type CellWrite,
  type Deed,
  emptyHistory,
  type History,
  recorded,
  redone,
  type Selection,
  undone,
} from "../../../shared/sheet/index.ts";
import { changeEnterprises, newRowId, rowKey, usePlan } from "../../plan/index.ts";
import { columnOfField } from "../core/columns.ts";
import { pasteBlock, type RefusedCell, reportWords, type SheetWrite, writeCells } from "../core/write.ts";
import { cellKey, readRefused, writeRefused } from "./refused-cells.ts";

export interface EnterpriseSheet {
  /** Id of the blank row at the end; what is typed there becomes a firm. */
  readonly blankId: string;
  readonly selection: Selection | null;
  readonly select: (selection: Selection) => void;
  readonly write: (writes: readonly CellWrite[], deed: string) => void;
  readonly paste: (
    block: readonly (readonly string[])[],
    at: CellAddress,
    columns: readonly string[],
    rowIds: readonly string[],
  ) => void;
  readonly remove: (ids: readonly string[]) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly notesOf: (rowId: string) => ReadonlyMap<string, CellNote> | undefined;
  readonly refusedAt: (address: CellAddress) => RefusedCell | null;
  readonly refused: readonly RefusedCell[];
  readonly lastReport: string | null;
}

const RANK: Record<Severity, number> = { error: 0, warning: 1, hint: 2 };

/** The firms of one industry as a sheet: one way to write for typing, pasting and deleting, undone as one. */
export function useEnterpriseSheet(industry: IndustryPlan, findings: readonly Finding[]): EnterpriseSheet {
  const { store } = usePlan();
  const { message } = App.useApp();
  const [history, setHistory] = useState<History<Enterprise>>(emptyHistory);
  const [selection, select] = useState<Selection | null>(null);
  const [refused, setRefused] = useState<ReadonlyMap<string, RefusedCell>>(() => readRefused(industry.id));
  const [spare, setSpare] = useState(() => newRowId("enterprise"));
  const [lastReport, setLastReport] = useState<string | null>(null);
  const order = useRef<readonly string[]>([]);
  const rows = industry.enterprises;
  const blankId = rows.some(({ id }) => id === spare) ? newRowId("enterprise") : spare;
  useEffect(() => setSpare(blankId), [blankId]);
  useEffect(() => {
    // Removed rows keep their rank, so that they come back where they were.
    order.current = [...new Set([...rows.map(({ id }) => id), ...order.current])];
  }, [rows]);
  useEffect(() => writeRefused(industry.id, refused), [industry.id, refused]);

  function apply(deed: Deed<Enterprise>) {
    if (deed.patches.length === 0) return;
    const ids = order.current;
    store.edit(
      deed.patches.map(({ id }) => rowKey("enterprise", id)),
      changeEnterprises(industry.id, (current) => applied(current, deed, deed.label === "删除" ? [] : ids)),
    );
  }

  function perform(label: string, { patches, refused: now, touched }: SheetWrite) {
    const deed = { label, patches };
    apply(deed);
    setHistory((past) => recorded(past, deed));
    setRefused((before) => {
      const next = new Map(before);
      for (const address of touched) next.delete(cellKey(address));
      for (const cell of now) next.set(cellKey(cell), cell);
      return next;
    });
  }

  function paste(
    block: readonly (readonly string[])[],
    at: CellAddress,
    columns: readonly string[],
    rowIds: readonly string[],
  ) {
    const result = pasteBlock({
      ...{ block, at, columns, rowIds, rows },
      platforms: industry.platforms,
      newId: () => newRowId("enterprise"),
    });
    perform("粘贴", result);
    const words = reportWords(result.report);
    setLastReport(words);
    void message.info(words, 6);
  }

  function step(turn: typeof undone) {
    const back = turn(history);
    if (back === null) return;
    apply(back.deed);
    setHistory(back.history);
    const gone = new Set(back.deed.patches.map(({ id }) => id));
    setRefused((before) => new Map([...before].filter(([, cell]) => !gone.has(cell.rowId))));
    setLastReport(null);
  }

  const notes = useMemo(() => notesByRow(findings, refused, industry.id), [findings, refused, industry.id]);
  return {
    blankId,
    selection,
    select,
    write: (writes, deed) => perform(deed, writeCells(rows, writes, industry.platforms)),
    paste,
    remove: (ids) => {
      const gone = new Set(ids);
      const patches = rows
        .filter(({ id }) => gone.has(id))
        .map((row) => ({ id: row.id, before: row, after: null }));
      perform("删除", {
        patches,
        refused: [],
        touched: [...refused.values()].filter(({ rowId }) => gone.has(rowId)),
      });
    },
    undo: () => step(undone),
    redo: () => step(redone),
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    notesOf: (rowId) => notes.get(rowId),
    refusedAt: (address) => refused.get(cellKey(address)) ?? null,
    refused: [...refused.values()],
    lastReport,
  };
}

/** What is said at each cell: a refused text first, else its gravest finding. */
function notesByRow(
  findings: readonly Finding[],
  refused: ReadonlyMap<string, RefusedCell>,
  industryId: string,
): Map<string, Map<string, CellNote>> {
  const notes = new Map<string, Map<string, CellNote>>();
  const put = (rowId: string, column: string, note: CellNote) => {
    const row = notes.get(rowId) ?? new Map<string, CellNote>();
    const known = row.get(column);
    if (known === undefined || RANK[note.severity] < RANK[known.severity]) row.set(column, note);
    notes.set(rowId, row);
  };
  for (const { place, severity } of findings) {
    const column = columnOfField(place.field);
    if (place.industryId === industryId && place.enterpriseId !== null && column !== null)
      put(place.enterpriseId, column, { severity, text: null });
  }
  for (const { rowId, column, text } of refused.values()) {
    const row = notes.get(rowId) ?? new Map<string, CellNote>();
    notes.set(rowId, row.set(column, { severity: "error", text }));
  }
  return notes;
}
