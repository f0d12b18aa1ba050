import type { Enterprise } from "@dengta/domain";
import type { Client } from "@urql/core";
import { graphql, type ResultOf } from "../../../shared/graphql/index.ts";
import {
  idOf,
  type Row,
  type RowKey,
  type RowWrite,
  type StaleRow,
  type WriteOutcome,
} from "../store/index.ts";
import { failed, refusedWhole } from "./answer.ts";
import type { IdBook } from "./ids.ts";

const SaveEnterprises = graphql(`
  mutation SaveEnterprises($input: SaveEnterprisesInput!) {
    result: saveEnterprises(input: $input) {
      __typename
      ... on SaveEnterprisesPayload {
        ids
        enterprises { id revision }
        refusals {
          index code message field
          current {
            revision name uscc platformId cost costBasis requested schedule goal content assurance targetLevel
          }
        }
      }
      ... on Error { code message }
    }
  }
`);
type Payload = Extract<ResultOf<typeof SaveEnterprises>["result"], { __typename: "SaveEnterprisesPayload" }>;

/** Firms of one industry, typed or pasted: one request, every row judged by itself. */
export async function writeEnterprises(
  client: Client,
  ids: IdBook,
  industryId: string,
  writes: readonly RowWrite[],
): Promise<WriteOutcome> {
  const changes = writes.filter(({ row }) => row !== null);
  const removals = writes.filter(({ row }) => row === null);
  const input = {
    industryId,
    changes: changes.map(({ key, expectedRevision, row }) => ({
      ...(expectedRevision === 0 ? {} : { id: ids.toServer(idOf(key)), expectedRevision }),
      fields: fieldsOf(row?.value as Enterprise, ids),
    })),
    removals: removals.map(({ key, expectedRevision }) => ({
      id: ids.toServer(idOf(key)),
      expectedRevision,
    })),
  };
  const { data, error } = await client.mutation(SaveEnterprises, { input }).toPromise();
  if (data === undefined) return failed(error);
  if (!("ids" in data.result)) return refusedWhole(data.result);
  return outcomeOf(data.result, changes, removals, ids);
}

/** Texts as the API reads them; the platform goes by its id. */
function fieldsOf(row: Enterprise, ids: IdBook) {
  const { name, schedule, goal, content, assurance, level } = row;
  return {
    ...{ name, schedule, goal, content, assurance },
    uscc: row.uscc ?? "",
    platform: row.platformId === null ? "" : ids.toServer(row.platformId),
    cost: row.cost ?? "",
    costBasis: row.costBasis ?? "",
    requested: row.requested ?? "",
    level: level === null ? "" : String(level.level),
    levelRubricId: level?.rubricId ?? "",
    levelScore: level?.score ?? "",
    levelAssessedBy: level?.assessedBy ?? "",
    levelAssessedOn: level?.assessedOn ?? "",
    targetLevel: row.targetLevel === null ? "" : String(row.targetLevel),
  };
}

function outcomeOf(
  payload: Payload,
  changes: readonly RowWrite[],
  removals: readonly RowWrite[],
  ids: IdBook,
): WriteOutcome {
  const refused = new Map(payload.refusals.map((refusal) => [refusal.index, refusal]));
  const revisions = new Map<RowKey, number>();
  const refusals = new Map<RowKey, string>();
  const stale: StaleRow[] = [];
  const current = new Map(payload.enterprises.map(({ id, revision }) => [id, revision]));
  for (const [index, write] of [...changes, ...removals].entries()) {
    const refusal = refused.get(index);
    if (refusal?.code === "STALE_REVISION") {
      stale.push({
        key: write.key,
        currentRevision: refusal.current?.revision ?? 0,
        current: currentRow(write.row, refusal.current),
        message: refusal.message,
      });
    } else if (refusal !== undefined) refusals.set(write.key, refusal.message);
    const id = payload.ids[index] ?? null;
    if (id !== null) ids.learn(idOf(write.key), id);
    const revision = id === null ? 0 : (current.get(id) ?? write.expectedRevision);
    // A wholly blank new row is not kept by the API; here it waits for its first text.
    if (refusal === undefined) revisions.set(write.key, revision);
  }
  return { kind: "answered", revisions, stale, refusals };
}

function currentRow(row: Row | null, current: Payload["refusals"][number]["current"]): Row | null {
  if (row?.kind !== "enterprise" || current === null) return null;
  const { revision: _revision, targetLevel, ...fields } = current;
  return {
    ...row,
    value: { ...row.value, ...fields, targetLevel: targetLevel as Enterprise["targetLevel"] },
  };
}
