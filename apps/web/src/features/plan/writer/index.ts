import type { Client } from "@urql/core";
import type { WriteOutcome, WriteRequest, Writer } from "../store/index.ts";
import { writeEnterprises } from "./enterprises.ts";
import type { IdBook } from "./ids.ts";
import { type KpiBook, writeKpi } from "./kpi.ts";
import { writeProblem, writeScenario } from "./lists.ts";
import { writePlatform, writeSolution } from "./platforms.ts";
import { writeSection } from "./sections.ts";

export { createIdBook, type IdBook } from "./ids.ts";
export type { KpiBook } from "./kpi.ts";

export interface WriterParts {
  readonly client: Client;
  readonly planId: string;
  readonly ids: IdBook;
  readonly kpiBook: KpiBook;
}

/** Sends rows to the API, each kind by its own mutation. */
export function createWriter(parts: WriterParts): Writer {
  return (request) => send(parts, request);
}

async function send(
  { client, planId, ids, kpiBook }: WriterParts,
  request: WriteRequest,
): Promise<WriteOutcome> {
  const { kind, writes } = request;
  const parentId = request.parentId ?? planId;
  const [first] = writes;
  if (first === undefined) return { kind: "refused", message: "没有可保存的内容" };
  switch (kind) {
    case "section":
      return writeSection(client, planId, first);
    case "problem":
      return writeProblem(client, ids, parentId, first);
    case "scenario":
      return writeScenario(client, ids, parentId, first);
    case "platform":
      return writePlatform(client, ids, parentId, first);
    case "solution":
      return writeSolution(client, ids, parentId, first);
    case "enterprise":
      return writeEnterprises(client, ids, parentId, writes);
    case "kpi":
      return writeKpi(client, kpiBook, first);
    case "industry":
      return { kind: "refused", message: "试点行业请在附1中修改" };
  }
}
