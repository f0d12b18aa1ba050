import type { PendingRow, WriteRequest } from "./types.ts";

/** What waits on this machine: the call whose answer is not known, and what was typed since. */
export interface Drafts {
  readonly inFlight: WriteRequest | null;
  readonly pending: readonly PendingRow[];
}

/** Where it waits while the network is away. */
export interface DraftShelf {
  readonly read: () => Drafts;
  readonly write: (drafts: Drafts) => void;
  readonly clear: () => void;
}

const NOTHING: Drafts = { inFlight: null, pending: [] };

/** Kept in the browser, per person and plan. A full or forbidden storage keeps nothing and breaks nothing. */
export function localDrafts(userId: string, planId: string): DraftShelf {
  const name = `dengta.rows.${userId}.${planId}`;
  return {
    read: () => {
      try {
        const text = window.localStorage.getItem(name);
        return text === null ? NOTHING : (JSON.parse(text) as Drafts);
      } catch {
        // Unreadable or forbidden: the server's state is the only one there is.
        return NOTHING;
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
