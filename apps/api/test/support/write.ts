import { randomUUID } from "node:crypto";
import type { RowKind } from "@dengta/domain";
import type { Client } from "../harness/test-app.ts";
import { ERRORS } from "./queries.ts";

const ROW = /* GraphQL */ `
  __typename id parentId revision unread { field text }
  ... on Enterprise { name uscc cost requested platformId level targetLevel }
  ... on Platform { name }
  ... on Industry { name kpiSetId }
  ... on Section { texts { field text } }
  ... on KpiValue { baseline target }
`;

export const WRITE_ROWS = /* GraphQL */ `
  mutation ($input: WriteRowsInput!) {
    answer: writeRows(input: $input) {
      ${ERRORS}
      ... on WriteRowsPayload {
        planRevision
        removed
        others { ${ROW} }
        rows {
          rowId kind status revision code message
          refusals { field code text }
          conflicts { field by at }
          row { ${ROW} }
        }
      }
    }
  }
`;

export type RowInput = { readonly [K in RowKind]?: object };

export interface Written {
  readonly rowId: string;
  readonly kind: RowKind;
  readonly status: string;
  readonly revision: number;
  readonly code: string | null;
  readonly message: string | null;
  readonly refusals: readonly { readonly field: string; readonly code: string; readonly text: string }[];
  readonly conflicts: readonly {
    readonly field: string;
    readonly by: string | null;
    readonly at: string | null;
  }[];
  // biome-ignore lint/suspicious/noExplicitAny: each test knows the kind of row it wrote.
  readonly row: any;
}

export interface WriteAnswer {
  readonly __typename: string;
  readonly code?: string;
  readonly planRevision: number;
  readonly rows: readonly Written[];
  readonly others: readonly Written["row"][];
  readonly removed: readonly string[];
}

/** Writes rows of a plan, under a request id of their own unless one is given. */
export async function write(
  who: Client,
  planId: string,
  rows: readonly RowInput[],
  requestId: string = randomUUID(),
): Promise<WriteAnswer> {
  const answer = await who.graphql(WRITE_ROWS, { input: { planId, requestId, rows } });
  if (answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors));
  return answer.data.answer;
}

/** The text of a field of a section. */
export function sectionOf(
  ownerId: string,
  sectionId: string,
  texts: Readonly<Record<string, string>>,
  expectedRevision: number | null = null,
): RowInput {
  return {
    section: {
      id: `${ownerId}/${sectionId}`,
      parentId: ownerId,
      expectedRevision,
      texts: Object.entries(texts).map(([field, text]) => ({ field, text })),
    },
  };
}
