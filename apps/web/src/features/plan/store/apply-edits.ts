import {
  changedFields,
  fieldsOfRow,
  ROWS,
  type StoredRow,
  type Template,
  textsOfCells,
} from "@dengta/domain";
import type { ServerRow } from "../rows/read-rows.ts";
import { removeRow } from "./cascade.ts";
import type { EditReport, RowEdit } from "./types.ts";
import { blankRow, isNamed, type WorkingRows } from "./working.ts";

/** An edit with what it did to its row; rows that only went along with another are in no trace. */
export interface Trace {
  readonly edit: RowEdit;
  readonly row: StoredRow;
  /** Fields that were typed and taken. */
  readonly taken: readonly string[];
  /** Of a removal: all that went. */
  readonly gone: readonly string[];
}

interface Applied extends EditReport {
  readonly traces: readonly Trace[];
}

/** Puts edits into the rows, one after another, and says what takes them back. */
export function applyEdits(
  rows: WorkingRows,
  server: ReadonlyMap<string, ServerRow>,
  template: Template,
  edits: readonly RowEdit[],
): Applied {
  const changed: { id: string; field: string }[] = [];
  const refusals: EditReport["refusals"][number][] = [];
  const inverse: RowEdit[][] = [];
  const traces: Trace[] = [];
  for (const edit of edits) {
    if (edit.what === "type") {
      const known = rows.get(edit.id);
      const start = known ?? server.get(edit.id)?.row ?? blankRow(edit.kind, edit.id, edit.parentId);
      const typed = rows.typed(start, edit.texts);
      const fields = changedFields(known ?? { values: {}, unread: {} }, typed.row);
      refusals.push(...typed.refusals.map((refusal) => ({ ...refusal, id: edit.id })));
      if (known === undefined && fields.length === 0 && ROWS[edit.kind].key !== null) continue;
      rows.put(typed.row, edit.after);
      changed.push(...fields.map((field) => ({ id: edit.id, field })));
      inverse.push(known === undefined ? unmade(edit, fields) : untyped(rows, template, known, fields));
      const refused = new Set(typed.refusals.map(({ field }) => field));
      const taken = Object.keys(edit.texts).filter((field) => !refused.has(field));
      traces.push({ edit, row: typed.row, taken, gone: [] });
      continue;
    }
    const row = rows.get(edit.id);
    if (row === undefined) continue;
    if (edit.what === "move") {
      const before = rows.before(row);
      if (before === edit.after) continue;
      rows.place(row.id, edit.after);
      inverse.push([{ what: "move", id: row.id, after: before }]);
      traces.push({ edit, row, taken: [], gone: [] });
      continue;
    }
    const all = new Map(rows.all());
    const back = new Map([...all.values()].map((item) => [item.id, item]));
    const places = new Map<string, string | null>([[row.id, rows.before(row)]]);
    removeRow(rows, row);
    const gone = [...all.keys()].filter((id) => rows.get(id) === undefined);
    inverse.push(restored(rows, template, back, gone, places));
    traces.push({ edit, row, taken: [], gone });
  }
  if (traces.some(({ row }) => isNamed(row.kind))) rows.healAll();
  return { changed, refusals, traces, inverse: inverse.reverse().flat() };
}

/** A row that a key names stays, with its cells cleared; any other goes. */
function unmade(
  { kind, id, parentId }: Extract<RowEdit, { what: "type" }>,
  fields: readonly string[],
): RowEdit[] {
  if (ROWS[kind].key === null) return [{ what: "remove", id }];
  const texts = Object.fromEntries(fields.map((field) => [field, ""]));
  return [{ what: "type", kind, id, parentId, texts }];
}

function untyped(
  rows: WorkingRows,
  template: Template,
  row: StoredRow,
  fields: readonly string[],
): RowEdit[] {
  if (fields.length === 0) return [];
  const all = textsOfRow(rows, template, row);
  const texts = Object.fromEntries(fields.map((field) => [field, all[field] ?? ""]));
  return [{ what: "type", kind: row.kind, id: row.id, parentId: row.parentId, texts }];
}

/** All cells of a row as texts, references by id. */
export function textsOfRow(rows: WorkingRows, template: Template, row: StoredRow) {
  return textsOfCells(row, fieldsOfRow(row.kind, row.id, template), rows.contextOf(row));
}

/** What went, parents first, and what it left behind in others. Files come back with nothing: they are not typed. */
function restored(
  rows: WorkingRows,
  template: Template,
  before: ReadonlyMap<string, StoredRow>,
  gone: readonly string[],
  places: ReadonlyMap<string, string | null>,
): RowEdit[] {
  const made = gone.flatMap((id): RowEdit[] => {
    const row = before.get(id);
    if (row === undefined || row.kind === "evidence") return [];
    const texts = Object.fromEntries(
      Object.entries(textsOfRow(rows, template, row)).filter(([, text]) => text !== ""),
    );
    const { kind, parentId } = row;
    return [{ what: "type", kind, id, parentId, texts, after: places.get(id) }];
  });
  const released = [...rows.all().values()].flatMap((row) => {
    const old = before.get(row.id);
    return old === undefined || old === row ? [] : untyped(rows, template, old, changedFields(old, row));
  });
  return [...made, ...released];
}
