import { type CellRefusal, ROWS, type RowTexts } from "@dengta/domain";
import type { Client, CombinedError } from "@urql/core";
import { gql } from "@urql/core";
import { problemOf } from "../../../shared/graphql/index.ts";
import { readServerRow } from "../rows/read-rows.ts";
import { ANY_ROW, ROW_FRAGMENTS } from "../rows/selection.ts";
import type { FieldConflict, RowAnswer, RowWrite, WriteOutcome, Writer } from "../store/index.ts";

const WriteRows = gql<{ readonly result: Result }>(`
  mutation WriteRows($input: WriteRowsInput!) {
    result: writeRows(input: $input) {
      __typename
      ... on WriteRowsPayload {
        planRevision removed
        rows {
          rowId status revision code message
          row { ${ANY_ROW} }
          conflicts { field by at }
          refusals { field code message text }
        }
        others { ${ANY_ROW} }
      }
      ... on Error { code message }
    }
  }
  ${ROW_FRAGMENTS}
`);

type Result = Payload | { readonly __typename: string; readonly code: string; readonly message: string };

interface Payload {
  readonly __typename: "WriteRowsPayload";
  readonly planRevision: number;
  readonly removed: readonly string[];
  readonly rows: readonly {
    readonly rowId: string;
    readonly status: RowAnswer["status"];
    readonly revision: number;
    readonly code: string | null;
    readonly message: string | null;
    readonly row: unknown;
    readonly conflicts: readonly FieldConflict[];
    readonly refusals: readonly CellRefusal[];
  }[];
  readonly others: readonly unknown[];
}

/** Sends rows through the one mutation that there is for them. */
export function createWriter(client: Client, planId: string): Writer {
  return async ({ requestId, source, rows }) => {
    const input = { planId, requestId, source, rows: rows.map(inputOf) };
    const { data, error } = await client.mutation(WriteRows, { input }).toPromise();
    if (data === undefined || data === null) return failed(error);
    const { result } = data;
    if ("rows" in result) return answered(result);
    // Without a session the rows wait on this machine until somebody signs in again.
    return result.code === "NOT_SIGNED_IN"
      ? { kind: "offline" }
      : { kind: "refused", message: result.message };
  };
}

function failed(error: CombinedError | undefined): WriteOutcome {
  if (error === undefined) return { kind: "offline" };
  const { kind, code, message } = problemOf(error);
  if (kind === "offline" || code === "NOT_SIGNED_IN") return { kind: "offline" };
  return { kind, message };
}

function answered({ planRevision, removed, rows, others }: Payload): WriteOutcome {
  return {
    kind: "answered",
    ...{ planRevision, removed, others: others.map(readServerRow) },
    rows: rows.map(({ rowId, row, ...rest }) => ({
      ...rest,
      id: rowId,
      row: row === null ? null : readServerRow(row),
    })),
  };
}

/** As the API types a row of the kind: cells by name, texts of the template as a list. */
export function inputOf({ kind, id, parentId, expectedRevision, texts, remove, after }: RowWrite) {
  const { cells, more } = split(kind, texts);
  const list = Object.entries(more).map(([field, text]) => ({ field, text }));
  return {
    [kind]: {
      ...{ id, expectedRevision },
      ...(parentId === null ? {} : { parentId }),
      ...(remove ? { remove } : {}),
      ...(after === undefined ? {} : after === null ? { first: true } : { after }),
      ...(Object.keys(cells).length === 0 ? {} : { cells }),
      ...(list.length === 0 ? {} : kind === "section" ? { texts: list } : { more: list }),
    },
  };
}

function split(kind: RowWrite["kind"], texts: RowTexts) {
  const cells: Record<string, string | string[]> = {};
  const more: Record<string, string> = {};
  for (const [key, text] of Object.entries(texts)) {
    const field = ROWS[kind].fields.get(key)?.field;
    if (field === undefined) more[key] = text;
    else cells[key] = field.kind === "references" ? text.split("\n").filter((line) => line !== "") : text;
  }
  return { cells, more };
}
