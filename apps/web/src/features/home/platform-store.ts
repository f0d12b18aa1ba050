import { type BatchHead, cellOf, type KpiIndicator, type RowLookup, type StoredRow } from "@dengta/domain";
import type { Client } from "@urql/core";
import {
  contextOfBatch,
  createPlanStore,
  createWriter,
  localDrafts,
  type PlanStore,
  readServerRow,
  type ServerRow,
} from "../plan/index.ts";
import type { MyPlatform, PlatformRows } from "./platform.query.ts";

/** The rows of one platform's 附5 as the editor of a plan has them, saved by the same one write. null: gone. */
export function platformStore(
  client: Client,
  userId: string,
  { planId, industryId, industryName }: MyPlatform,
  { platform }: PlatformRows,
): PlanStore | null {
  if (platform === null) return null;
  const batch: BatchHead = { ...platform.batch, requirementTitles: [null, null, null] };
  const industry: StoredRow = {
    ...{ id: industryId, kind: "industry", parentId: planId, unread: {} },
    values: { name: industryName, indicators: platform.indicators.map(withoutType) },
  };
  const rows: ServerRow[] = [
    // Known only as far as its 附5 goes: it is never written from here.
    { row: industry, revision: 1 },
    readServerRow(platform),
    ...platform.kpiValues.map(readServerRow),
  ];
  return createPlanStore({
    ...{ planId, batch, rows, regionCode: platform.regionCode },
    template: contextOfBatch(batch).template,
    writer: createWriter(client, planId),
    drafts: localDrafts(userId, `${planId}.${readServerRow(platform).row.id}`),
  });
}

function withoutType(indicator: object): object {
  return Object.fromEntries(Object.entries(indicator).filter(([key]) => key !== "__typename"));
}

/** Rows of 附5 that the industry prints. */
export function indicatorsOf(rows: RowLookup, industryId: string): readonly KpiIndicator[] {
  const industry = rows.get(industryId);
  return industry === undefined ? [] : (cellOf(industry, "indicators") as readonly KpiIndicator[]);
}
