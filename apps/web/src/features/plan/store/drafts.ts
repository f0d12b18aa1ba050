import type { RowKey } from "./keys.ts";
import type { Row } from "./rows.ts";

/** A row that could not be sent, with the revision it was written against. */
export interface Draft {
  readonly key: RowKey;
  readonly parentId: string | null;
  readonly expectedRevision: number;
  readonly row: Row | null;
}

/** Where rows wait on this machine while the network is away. */
export interface Drafts {
  readonly read: () => readonly Draft[];
  readonly write: (drafts: readonly Draft[]) => void;
  readonly clear: () => void;
}

/** Kept in the browser, per person and plan. A full or forbidden storage keeps nothing and breaks nothing. */
export function localDrafts(userId: string, planId: string): Drafts {
  const name = `dengta.drafts.${userId}.${planId}`;
  return {
    read: () => {
      try {
        const text = window.localStorage.getItem(name);
        return text === null ? [] : (JSON.parse(text) as Draft[]);
      } catch {
        // Unreadable or forbidden: the server's state is the only one there is.
        return [];
      }
    },
    write: (drafts) => attempt(() => window.localStorage.setItem(name, JSON.stringify(drafts))),
    clear: () => attempt(() => window.localStorage.removeItem(name)),
  };
}

function attempt(work: () => void): void {
  try {
    work();
  } catch {
    // Storage full or switched off: the page itself still holds the edits and keeps trying to send them.
  }
}
