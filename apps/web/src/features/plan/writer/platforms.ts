import type { Solution } from "@dengta/domain";
import type { Client } from "@urql/core";
import { graphql } from "../../../shared/graphql/index.ts";
import { idOf, type PlatformHead, type RowWrite, type WriteOutcome } from "../store/index.ts";
import { failed, refused, saved } from "./answer.ts";
import type { IdBook } from "./ids.ts";

const SavePlatform = graphql(`
  mutation SavePlatform($input: SavePlatformInput!) {
    result: savePlatform(input: $input) {
      __typename
      ... on PlatformPayload { platform { id revision } }
      ... on StaleRevisionError { currentRevision current }
      ... on Error { code message }
    }
  }
`);
const RemovePlatform = graphql(`
  mutation RemovePlatform($input: RemovePlatformInput!) {
    result: removePlatform(input: $input) {
      __typename
      ... on StaleRevisionError { currentRevision current }
      ... on Error { code message }
    }
  }
`);
const SaveSolution = graphql(`
  mutation SaveSolution($input: SaveSolutionInput!) {
    result: saveSolution(input: $input) {
      __typename
      ... on PlatformPayload { platform { solutions { id revision } } }
      ... on StaleRevisionError { currentRevision current }
      ... on Error { code message }
    }
  }
`);
const RemoveSolution = graphql(`
  mutation RemoveSolution($input: RemoveSolutionInput!) {
    result: removeSolution(input: $input) {
      __typename
      ... on StaleRevisionError { currentRevision current }
      ... on Error { code message }
    }
  }
`);

export async function writePlatform(
  client: Client,
  ids: IdBook,
  industryId: string,
  write: RowWrite,
): Promise<WriteOutcome> {
  const { key, expectedRevision } = write;
  const id = ids.toServer(idOf(key));
  if (write.row === null) {
    const { data, error } = await client
      .mutation(RemovePlatform, { input: { industryId, id, expectedRevision } })
      .toPromise();
    if (data === undefined) return failed(error);
    return "code" in data.result ? refused(write, data.result) : saved(write, 0);
  }
  const { name, uscc, knowledge, technology, ecosystem, cases, quality } = write.row.value as PlatformHead;
  const fields = { name, uscc: uscc ?? "", knowledge, technology, ecosystem, cases, quality };
  const input = { industryId, id: expectedRevision === 0 ? null : id, expectedRevision, ...fields };
  const { data, error } = await client.mutation(SavePlatform, { input }).toPromise();
  if (data === undefined) return failed(error);
  if (!("platform" in data.result)) return refused(write, data.result);
  const { platform } = data.result;
  if (platform !== null) ids.learn(idOf(key), platform.id);
  return saved(write, platform?.revision ?? expectedRevision + 1);
}

/** The API gives a new solution its id without naming it: it is the one that was not there before. */
export async function writeSolution(
  client: Client,
  ids: IdBook,
  platform: string,
  write: RowWrite,
): Promise<WriteOutcome> {
  const { key, expectedRevision } = write;
  const platformId = ids.toServer(platform);
  const id = ids.toServer(idOf(key));
  if (write.row === null) {
    const { data, error } = await client
      .mutation(RemoveSolution, { input: { platformId, id, expectedRevision } })
      .toPromise();
    if (data === undefined) return failed(error);
    return "code" in data.result ? refused(write, data.result) : saved(write, 0);
  }
  const { name, content, features, investmentReturn, implementationTime, training, prices } = write.row
    .value as Solution;
  const input = {
    ...{ platformId, id: expectedRevision === 0 ? null : id, expectedRevision },
    ...{ name, content, features, investmentReturn, implementationTime, training },
    prices: prices.map(({ scenarioId, price }) => ({
      scenarioId: ids.toServer(scenarioId),
      price: price ?? "",
    })),
  };
  const { data, error } = await client.mutation(SaveSolution, { input }).toPromise();
  if (data === undefined) return failed(error);
  if (!("platform" in data.result)) return refused(write, data.result);
  const rows = data.result.platform?.solutions ?? [];
  const row = expectedRevision === 0 ? rows[rows.length - 1] : rows.find((item) => item.id === id);
  if (row !== undefined) ids.learn(idOf(key), row.id);
  return saved(write, row?.revision ?? expectedRevision + 1);
}
