import type { CellFinding, RowIntents, SheetMarks, WriteResult } from "../contract.ts";
import type { CellChange } from "../core/grid.ts";
import {
  changeOf,
  insertionOf,
  moveOf,
  patched,
  patchStep,
  type RowPatch,
  removalOf,
} from "../core/patches.ts";

/** A row of the stand: what a firm of 附4 holds, and some texts. */
export interface Firm {
  readonly id: string;
  readonly platform: string;
  readonly name: string;
  /** 万元; null while blank or unread. */
  readonly cost: string | null;
  readonly requested: string | null;
  readonly basis: string;
  readonly note: string;
  readonly texts: readonly string[];
  /** Texts that could not be read, by column. */
  readonly unread: Readonly<Record<string, string>>;
}

const PLATFORM_NAMES = ["甲云智造科技有限公司", "木联网络科技有限公司", "重工数联信息有限公司"];

/** The rows of the stand: in one place, written at once, as an owner's store does. */
export function createFirms(count: number, texts: number) {
  let made = 0;
  let rows: readonly Firm[] = [];
  let platforms: readonly string[] = PLATFORM_NAMES;
  const listeners = new Set<() => void>();
  const blank = (id: string): Firm => ({
    id,
    platform: "",
    name: "",
    cost: null,
    requested: null,
    basis: "",
    note: "",
    texts: Array.from({ length: texts }, () => ""),
    unread: {},
  });
  rows = Array.from({ length: count }, (_, index) => ({
    ...blank(`r${index + 1}`),
    platform: PLATFORM_NAMES[Math.floor((index * PLATFORM_NAMES.length) / count)] ?? "",
    name: `试点企业${String(index + 1).padStart(4, "0")}有限公司`,
    cost: index % 7 === 3 ? null : `${50 + (index % 60)}.${String(index % 100).padStart(2, "0")}`,
    requested: index % 5 === 0 ? null : `${10 + (index % 20)}.00`,
    basis: index % 2 === 0 ? "平台标准" : "第三方",
    note: index % 3 === 0 ? "机加工产线改造，数据采集到平台" : "",
    texts: Array.from({ length: texts }, (_unused, place) => `列${place + 1}行${index + 1}`),
  }));

  function set(next: readonly Firm[]) {
    rows = next;
    for (const listener of listeners) listener();
  }
  const apply = (patches: readonly RowPatch<Firm>[]) => set(patched(rows, patches));
  const perform = (label: string, patches: readonly RowPatch<Firm>[]) => {
    apply(patches);
    return patchStep(label, patches, apply);
  };
  const fresh = (number: number) => Array.from({ length: number }, () => blank(`n${++made}`));

  function write(changes: readonly CellChange[], label: string): WriteResult {
    const known = new Map(rows.map((row) => [row.id, row]));
    const after = new Map<string, Firm>();
    const refused: { rowId: string; key: string; text: string; message: string }[] = [];
    for (const { rowId, key, text } of changes) {
      const row = after.get(rowId) ?? known.get(rowId);
      if (row === undefined) continue;
      const message = refusal(key, text, platforms);
      const unread = { ...row.unread };
      delete unread[key];
      if (message !== null) {
        unread[key] = text;
        refused.push({ rowId, key, text, message });
      }
      after.set(rowId, { ...row, ...fieldOf(row, key, message === null ? text : null), unread });
    }
    const patches = [...after].flatMap(([id, row]) => {
      const before = known.get(id);
      const change = before === undefined ? null : changeOf(before, row);
      return change === null ? [] : [change];
    });
    const step = perform(label, patches);
    return { changed: changes.map(({ rowId, key }) => ({ rowId, key })), refused, step };
  }

  const rowIntents: RowIntents = {
    insert: (afterId, number) => {
      const added = fresh(number);
      return { ids: added.map(({ id }) => id), step: perform("插入行", insertionOf(added, afterId)) };
    },
    duplicate: (ids) => {
      const copies = rows.flatMap((row) =>
        ids.includes(row.id) ? [{ ...row, id: `n${++made}`, of: row.id }] : [],
      );
      const step = perform(
        "复制行",
        copies.flatMap(({ of, ...row }) => insertionOf([row], of)),
      );
      return { ids: copies.map(({ id }) => id), step };
    },
    move: (ids, afterId) => ({ step: perform("移动行", moveOf(rows, new Set(ids), afterId)) }),
    remove: (ids) => ({ step: perform("删除行", removalOf(rows, new Set(ids))) }),
  };

  return {
    get: () => rows,
    platforms: () => platforms,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    write,
    rowIntents,
    /** Somebody else's edit arrives. */
    push: (id: string, change: Partial<Firm>) =>
      set(rows.map((row) => (row.id === id ? { ...row, ...change } : row))),
    addPlatforms: (names: readonly string[]) => {
      const before = platforms;
      const use = (next: readonly string[]) => {
        platforms = next;
        set(
          rows.map((row) => {
            const text = row.unread.platform;
            if (text === undefined || !next.includes(text)) return row;
            const { platform: _read, ...unread } = row.unread;
            return { ...row, platform: text, unread };
          }),
        );
      };
      const rowsBefore = rows;
      use([...platforms, ...names]);
      return {
        label: "新建平台",
        undo: () => {
          platforms = before;
          set(rowsBefore);
        },
        redo: () => use([...before, ...names]),
      };
    },
  };
}

export type Firms = ReturnType<typeof createFirms>;

const TEXT_COLUMNS = ["name", "note"];

function fieldOf(row: Firm, key: string, text: string | null): Partial<Firm> {
  if (key.startsWith("t")) {
    const place = Number(key.slice(1));
    return { texts: row.texts.map((old, index) => (index === place ? (text ?? "") : old)) };
  }
  if (key === "cost" || key === "requested")
    return { [key]: text === null || text.trim() === "" ? null : readCost(text) };
  return { [key]: text ?? "" };
}

/** Why a text is none of its column; null when it is one. */
function refusal(key: string, text: string, platforms: readonly string[]): string | null {
  if (text.trim() === "" || TEXT_COLUMNS.includes(key) || key.startsWith("t")) return null;
  if (key === "cost" || key === "requested")
    return readCost(text) === null ? `“${text}”不是数字，请按万元填写，例如 85.50` : null;
  if (key === "platform")
    return platforms.includes(text.trim()) ? null : `没有服务平台“${text}”，请改为已有平台或新建`;
  return ["平台标准", "第三方"].includes(text) ? null : `测算依据只有两种，没有“${text}”`;
}

function readCost(text: string): string | null {
  const plain = text.trim().normalize("NFKC").replace(/,/g, "");
  return /^\d+(\.\d{1,6})?$/.test(plain) ? (plain.includes(".") ? plain : `${plain}.00`) : null;
}

/** Findings of a row, kept as long as the row is the same: only what changed is checked. */
const CHECKED = new WeakMap<Firm, ReadonlyMap<string, readonly CellFinding[]>>();

/** The stand's checks, done after the key: a request above a third of the cost. */
export function checkFirms(rows: readonly Firm[]): SheetMarks {
  const marks = new Map<string, ReadonlyMap<string, readonly CellFinding[]>>();
  for (const row of rows) {
    const known = CHECKED.get(row);
    const cells = known ?? checkFirm(row);
    if (known === undefined) CHECKED.set(row, cells);
    if (cells.size > 0) marks.set(row.id, cells);
  }
  return marks;
}

function checkFirm(row: Firm): ReadonlyMap<string, readonly CellFinding[]> {
  const cells = new Map<string, readonly CellFinding[]>();
  if (row.cost !== null && row.requested !== null && Number(row.requested) > Number(row.cost) * 0.3) {
    const ceiling = (Math.floor(Number(row.cost) * 30) / 100).toFixed(2);
    cells.set("requested", [
      {
        grade: "error",
        message: `奖补资金额 ${row.requested} 大于上限 ${ceiling}（${row.cost}×30%）`,
        repair: {
          label: `改为 ${ceiling}`,
          changes: [{ rowId: row.id, key: "requested", text: ceiling }],
        },
      },
    ]);
  }
  if (row.cost === null && row.unread.cost === undefined)
    cells.set("cost", [{ grade: "hint", message: "未填实际改造成本", repair: null }]);
  return cells;
}
