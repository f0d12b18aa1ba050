import type { Client } from "@urql/core";
import { graphql } from "../../../shared/graphql/index.ts";
import { idOf, type Row, type RowWrite, type WriteOutcome } from "../store/index.ts";
import { failed, refused, saved } from "./answer.ts";

const SaveSection = graphql(`
  mutation SaveSection($input: SaveSectionInput!) {
    saveSection(input: $input) {
      __typename
      ... on SaveSectionPayload { section { revision } }
      ... on StaleRevisionError { currentRevision current }
      ... on Error { code message }
    }
  }
`);

export async function writeSection(client: Client, planId: string, write: RowWrite): Promise<WriteOutcome> {
  const row = write.row as Extract<Row, { kind: "section" }> | null;
  const [, nodeId = ""] = idOf(write.key).split("/");
  const texts = Object.entries(row?.value ?? {}).map(([fieldId, text]) => ({ fieldId, text }));
  const input = {
    planId,
    nodeId,
    industryId: row?.parentId ?? null,
    texts,
    expectedRevision: write.expectedRevision,
  };
  const { data, error } = await client.mutation(SaveSection, { input }).toPromise();
  const result = data?.saveSection;
  if (result === undefined) return failed(error);
  return "section" in result ? saved(write, result.section.revision) : refused(write, result);
}
