import type { Problem, Scenario } from "@dengta/domain";
import type { Client } from "@urql/core";
import { graphql } from "../../../shared/graphql/index.ts";
import { idOf, type RowWrite, type WriteOutcome } from "../store/index.ts";
import { failed, refused, saved } from "./answer.ts";
import type { IdBook } from "./ids.ts";

const SaveProblem = graphql(`
  mutation SaveProblem($input: SaveProblemInput!) {
    result: saveProblem(input: $input) {
      __typename
      ... on IndustryListPayload { id industry { problems { id revision } } }
      ... on StaleRevisionError { currentRevision current }
      ... on Error { code message }
    }
  }
`);
const SaveScenario = graphql(`
  mutation SaveScenario($input: SaveScenarioInput!) {
    result: saveScenario(input: $input) {
      __typename
      ... on IndustryListPayload { id industry { scenarios { id revision } } }
      ... on StaleRevisionError { currentRevision current }
      ... on Error { code message }
    }
  }
`);
const RemoveProblem = graphql(`
  mutation RemoveProblem($input: RemoveIndustryRowInput!) {
    result: removeProblem(input: $input) {
      __typename
      ... on StaleRevisionError { currentRevision current }
      ... on Error { code message }
    }
  }
`);
const RemoveScenario = graphql(`
  mutation RemoveScenario($input: RemoveIndustryRowInput!) {
    result: removeScenario(input: $input) {
      __typename
      ... on StaleRevisionError { currentRevision current }
      ... on Error { code message }
    }
  }
`);

export async function writeProblem(
  client: Client,
  ids: IdBook,
  industryId: string,
  write: RowWrite,
): Promise<WriteOutcome> {
  if (write.row === null) return remove(client, RemoveProblem, ids, industryId, write);
  const value = write.row.value as Problem;
  const input = {
    ...rowInput(ids, industryId, write),
    kind: value.kind,
    scope: value.scope,
    description: value.description,
  };
  const { data, error } = await client.mutation(SaveProblem, { input }).toPromise();
  if (data === undefined) return failed(error);
  return "industry" in data.result
    ? learned(ids, write, data.result.id, data.result.industry.problems)
    : refused(write, data.result);
}

export async function writeScenario(
  client: Client,
  ids: IdBook,
  industryId: string,
  write: RowWrite,
): Promise<WriteOutcome> {
  if (write.row === null) return remove(client, RemoveScenario, ids, industryId, write);
  const { kind, name, description, problemIds } = write.row.value as Scenario;
  const input = {
    ...rowInput(ids, industryId, write),
    kind,
    name,
    description,
    problemIds: problemIds.map(ids.toServer),
  };
  const { data, error } = await client.mutation(SaveScenario, { input }).toPromise();
  if (data === undefined) return failed(error);
  return "industry" in data.result
    ? learned(ids, write, data.result.id, data.result.industry.scenarios)
    : refused(write, data.result);
}

function rowInput(ids: IdBook, industryId: string, { key, expectedRevision }: RowWrite) {
  // Revision 0: the API has never seen the row and gives it an id of its own.
  return { industryId, id: expectedRevision === 0 ? null : ids.toServer(idOf(key)), expectedRevision };
}

function learned(
  ids: IdBook,
  write: RowWrite,
  id: string | null,
  rows: readonly { readonly id: string; readonly revision: number }[],
): WriteOutcome {
  if (id !== null) ids.learn(idOf(write.key), id);
  return saved(write, rows.find((row) => row.id === id)?.revision ?? write.expectedRevision + 1);
}

async function remove(
  client: Client,
  mutation: typeof RemoveProblem | typeof RemoveScenario,
  ids: IdBook,
  industryId: string,
  write: RowWrite,
): Promise<WriteOutcome> {
  const input = { industryId, id: ids.toServer(idOf(write.key)), expectedRevision: write.expectedRevision };
  const { data, error } = await client.mutation(mutation, { input }).toPromise();
  if (data === undefined) return failed(error);
  return "code" in data.result ? refused(write, data.result) : saved(write, 0);
}
