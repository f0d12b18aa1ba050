import { useMemo, useState } from "react";
import type { ColumnDefinition } from "../contract.ts";
import { NARROWEST, WIDEST } from "./geometry.ts";

interface Remembered {
  readonly widths: Readonly<Record<string, number>>;
  readonly hidden: readonly string[];
  /** The last column that stays in view; null: as the owner says; "": none. */
  readonly frozenTo: string | null;
}

const NOTHING: Remembered = { widths: {}, hidden: [], frozenTo: null };

export interface ColumnMemory<Row> {
  /** Columns in view, frozen ones first, with the widths they were given. */
  readonly columns: readonly ColumnDefinition<Row>[];
  readonly frozen: number;
  readonly hidden: ReadonlySet<string>;
  readonly resize: (key: string, width: number) => void;
  readonly hide: (key: string, hidden: boolean) => void;
  readonly showAll: () => void;
  readonly freezeTo: (key: string) => void;
}

/** Widths, hidden and frozen columns of one sheet, kept in this browser. */
export function useColumnMemory<Row>(
  id: string,
  defined: readonly ColumnDefinition<Row>[],
): ColumnMemory<Row> {
  const [memory, setMemory] = useState(() => read(id));
  return useMemo(() => {
    const change = (next: Partial<Remembered>) => {
      const changed = { ...memory, ...next };
      write(id, changed);
      setMemory(changed);
    };
    const hidden = new Set(memory.hidden);
    const shown = defined.filter(({ key }) => !hidden.has(key));
    // Hiding every column would leave nothing to bring one back with.
    const inView = (shown.length === 0 ? defined : shown).map((column) => {
      const width = memory.widths[column.key];
      return width === undefined ? column : { ...column, width };
    });
    const edge = inView.findIndex(({ key }) => key === memory.frozenTo);
    const byOwner = memory.frozenTo === null || (memory.frozenTo !== "" && edge < 0);
    const columns = byOwner
      ? [...inView.filter(({ frozen }) => frozen), ...inView.filter(({ frozen }) => !frozen)]
      : inView;
    return {
      columns,
      frozen: byOwner ? inView.filter(({ frozen }) => frozen).length : edge + 1,
      hidden,
      resize: (key, width) =>
        change({
          widths: { ...memory.widths, [key]: Math.round(Math.max(NARROWEST, Math.min(WIDEST, width))) },
        }),
      hide: (key, hide) =>
        change({
          hidden: hide ? [...new Set([...memory.hidden, key])] : memory.hidden.filter((it) => it !== key),
        }),
      showAll: () => change({ hidden: [] }),
      freezeTo: (key) => change({ frozenTo: key }),
    };
  }, [id, defined, memory]);
}

const place = (id: string) => `dengta.sheet.${id}`;

function read(id: string): Remembered {
  try {
    const stored: unknown = JSON.parse(window.localStorage.getItem(place(id)) ?? "null");
    return typeof stored === "object" && stored !== null ? { ...NOTHING, ...stored } : NOTHING;
  } catch {
    // Unreadable or forbidden storage: columns are as the owner defines them.
    return NOTHING;
  }
}

function write(id: string, memory: Remembered) {
  try {
    window.localStorage.setItem(place(id), JSON.stringify(memory));
  } catch {
    // Storage full or switched off: the columns stay so while the page is open.
  }
}
