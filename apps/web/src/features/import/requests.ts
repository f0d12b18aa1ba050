import type { Client, CombinedError } from "@urql/core";
import { graphql, isRefusal, problemOf, type ResultOf } from "../../shared/graphql/index.ts";

const RevisionQuery = graphql(`
  query PlanRevision($id: ID!) { plan(id: $id) { revision } }
`);

const PreviewMutation = graphql(`
  mutation PreviewImport($input: PreviewImportInput!) {
    result: previewImport(input: $input) {
      __typename
      ... on Error { code message }
      ... on PreviewImportPayload {
        import {
          id fileName table
          tables { index table sheet rows }
          preview {
            target newCount changedCount removedCount errorCount
            rows { name cell status changes { field before after cell } }
            issues { code severity sheet cell message }
            removed { id name }
          }
        }
      }
    }
  }
`);

const ApplyMutation = graphql(`
  mutation ApplyImport($input: ApplyImportInput!) {
    result: applyImport(input: $input) {
      __typename
      ... on Error { code message }
      ... on ApplyImportPayload { created updated removed }
    }
  }
`);

type PreviewResult = Extract<
  ResultOf<typeof PreviewMutation>["result"],
  { readonly __typename: "PreviewImportPayload" }
>;

/** A workbook as the server read it, and what applying it would do. */
export type ReadImport = PreviewResult["import"] & {
  /** Revision of the plan that the preview was made against, or an older one. */
  readonly planRevision: number;
};

export interface PreviewInput {
  readonly planId: string;
  /** null: as the workbook itself says. */
  readonly industryId: string | null;
  readonly tableIndex: number;
  readonly file: File;
}

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly message: string };

/** Uploads a workbook and reads what applying it would do. Changes nothing in the plan. Never throws. */
export async function previewImport(client: Client, input: PreviewInput): Promise<Outcome<ReadImport>> {
  // The revision is read first: whatever happens after it makes the application refuse.
  const before = await client
    .query(RevisionQuery, { id: input.planId }, { requestPolicy: "network-only" })
    .toPromise();
  if (before.error !== undefined) return failed(before.error);
  const planRevision = before.data?.plan?.revision;
  const { data, error } = await client.mutation(PreviewMutation, { input }).toPromise();
  if (error !== undefined) return failed(error);
  const result = data?.result;
  if (result === undefined || planRevision === undefined) return SILENT;
  if (isRefusal(result)) return { ok: false, message: result.message };
  if (!("import" in result)) return SILENT;
  return { ok: true, value: { ...result.import, planRevision } };
}

export interface Applied {
  readonly created: number;
  readonly updated: number;
  readonly removed: number;
}

/** Writes what the preview showed. Never throws. */
export async function applyImport(
  client: Client,
  { id, planRevision }: ReadImport,
  removeMissing: boolean,
): Promise<Outcome<Applied>> {
  const input = { importId: id, expectedPlanRevision: planRevision, removeMissing };
  const { data, error } = await client.mutation(ApplyMutation, { input }).toPromise();
  if (error !== undefined) return failed(error);
  const result = data?.result;
  if (result === undefined) return SILENT;
  if (isRefusal(result)) return { ok: false, message: result.message };
  return "created" in result ? { ok: true, value: result } : SILENT;
}

const SILENT = { ok: false, message: "服务没有返回结果，请刷新页面后查看" } as const;

function failed(error: CombinedError): Outcome<never> {
  return { ok: false, message: problemOf(error).message };
}
