import type { CombinedError } from "@urql/core";
import { problemOf } from "../../../shared/graphql/index.ts";
import type { Row, RowWrite, WriteOutcome } from "../store/index.ts";

/** What any write mutation answers with: its payload, or a refusal. */
export interface RefusedResult {
  readonly code: string;
  readonly message: string;
  readonly currentRevision?: number;
  readonly current?: unknown;
}

/** Nothing came back, or an error in place of the result. */
export function failed(error: CombinedError | undefined): WriteOutcome {
  if (error === undefined) return { kind: "offline" };
  const problem = problemOf(error);
  return problem.kind === "offline" || problem.code === "NOT_SIGNED_IN"
    ? { kind: "offline" }
    : { kind: "refused", message: problem.message };
}

export function saved(write: RowWrite, revision: number): WriteOutcome {
  return { kind: "answered", revisions: new Map([[write.key, revision]]), stale: [], refusals: new Map() };
}

/** One row that was refused: a stale one brings along what it is now, in the shape it is written in. */
export function refused(write: RowWrite, result: RefusedResult): WriteOutcome {
  if (result.code !== "STALE_REVISION") return refusedWhole(result);
  return {
    kind: "answered",
    revisions: new Map(),
    stale: [
      {
        key: write.key,
        currentRevision: result.currentRevision ?? 0,
        current: currentRow(write.row, result.current),
        message: result.message,
      },
    ],
    refusals: new Map(),
  };
}

/** Nothing was written. Without a session the rows wait on this machine until somebody signs in again. */
export function refusedWhole({ code, message }: RefusedResult): WriteOutcome {
  return code === "NOT_SIGNED_IN" ? { kind: "offline" } : { kind: "refused", message };
}

function currentRow(row: Row | null, current: unknown): Row | null {
  if (row === null || typeof current !== "object" || current === null) return null;
  return { ...row, value: { ...row.value, ...current } } as Row;
}
