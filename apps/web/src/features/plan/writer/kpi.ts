import type { KpiValue } from "@dengta/domain";
import type { Client } from "@urql/core";
import { graphql } from "../../../shared/graphql/index.ts";
import type { Row, RowWrite, WriteOutcome } from "../store/index.ts";
import { failed, refused, saved } from "./answer.ts";

const SaveKpiValues = graphql(`
  mutation SaveKpiValues($input: SaveKpiValuesInput!) {
    result: saveKpiValues(input: $input) {
      __typename
      ... on SaveKpiValuesPayload {
        platform { kpiValues { indicatorId baseline target actual revision } }
        refusals { indicatorId field code message }
      }
      ... on StaleRevisionError { currentRevision current }
      ... on Error { code message }
    }
  }
`);

export interface KnownValue {
  readonly revision: number;
  readonly value: KpiValue;
}

/** Values of 附5 as the API last told them, by "platform/indicator". */
export type KpiBook = Map<string, KnownValue>;

/** Sends the values of one 附5 that differ from what the API has. */
export async function writeKpi(client: Client, book: KpiBook, write: RowWrite): Promise<WriteOutcome> {
  const row = write.row as Extract<Row, { kind: "kpi" }> | null;
  if (row === null) return { kind: "refused", message: "服务平台已删除，绩效目标未保存" };
  const { platformId } = row;
  const values = row.value.filter(
    (value) => !isSame(value, book.get(`${platformId}/${value.indicatorId}`)?.value),
  );
  if (values.length === 0) return saved(write, write.expectedRevision);
  const input = {
    platformId,
    values: values.map(({ indicatorId, baseline, target, actual }) => ({
      indicatorId,
      expectedRevision: book.get(`${platformId}/${indicatorId}`)?.revision ?? 0,
      ...{ baseline: baseline ?? "", target: target ?? "", actual: actual ?? "" },
    })),
  };
  const { data, error } = await client.mutation(SaveKpiValues, { input }).toPromise();
  if (data === undefined) return failed(error);
  if (!("refusals" in data.result)) return refused(write, data.result);
  const current = data.result.platform.kpiValues;
  for (const { revision, ...value } of current)
    book.set(`${platformId}/${value.indicatorId}`, { revision, value });
  const [refusal] = data.result.refusals;
  if (refusal === undefined) return saved(write, write.expectedRevision);
  if (refusal.code !== "STALE_REVISION")
    return {
      kind: "answered",
      revisions: new Map(),
      stale: [],
      refusals: new Map([[write.key, refusal.message]]),
    };
  const theirs = current.map(({ revision: _revision, ...value }) => value);
  return {
    kind: "answered",
    revisions: new Map(),
    stale: [
      {
        key: write.key,
        currentRevision: write.expectedRevision,
        current: { ...row, value: theirs },
        message: refusal.message,
      },
    ],
    refusals: new Map(),
  };
}

function isSame(a: KpiValue, b: KpiValue | undefined): boolean {
  return (
    a.baseline === (b?.baseline ?? null) &&
    a.target === (b?.target ?? null) &&
    a.actual === (b?.actual ?? null)
  );
}
