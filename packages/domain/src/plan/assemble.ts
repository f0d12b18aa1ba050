import type { RowKind } from "../kinds/row-kind.ts";
import {
  ENTERPRISE,
  EVIDENCE,
  flattenRow,
  INDUSTRY,
  KPI_VALUE,
  keyOfId,
  nestRow,
  PLATFORM,
  type Platform,
  PRICE,
  PROBLEM,
  type RowDefinition,
  type RowOf,
  SCENARIO,
  SOLUTION,
  type StoredRow,
  sectionOfField,
} from "../rows/index.ts";
import { type BatchHead, type IndustryPlan, PLAN_DOCUMENT_VERSION, type PlanDocument } from "./types.ts";

/** What a plan document says besides its rows. */
export interface PlanFrame {
  readonly planId: string;
  readonly batch: BatchHead;
  readonly regionCode: string;
}

/** Builds the document from rows; sisters stand in the order given. Rows whose parent is missing are left out. */
export function assemblePlan(
  { planId, batch, regionCode }: PlanFrame,
  rows: Iterable<StoredRow>,
): PlanDocument {
  const below = byParent(rows);
  const list = <D extends RowDefinition>(definition: D, kind: RowKind, parentId: string) =>
    (below.get(`${kind} ${parentId}`) ?? []).map((row) => ({ row, nested: nested(definition, row) }));
  const only = <D extends RowDefinition>(definition: D, kind: RowKind, parentId: string) =>
    list(definition, kind, parentId).map((item) => item.nested);
  const textsOf = (ownerId: string): Record<string, string> =>
    Object.assign({}, ...(below.get(`section ${ownerId}`) ?? []).map(({ values }) => values));
  const platformsOf = (industryId: string): Platform[] =>
    list(PLATFORM, "platform", industryId).map(({ row, nested: platform }) => ({
      ...platform,
      solutions: list(SOLUTION, "solution", row.id).map(({ row: { id }, nested: solution }) => ({
        ...solution,
        prices: only(PRICE, "price", id),
      })),
      kpiValues: only(KPI_VALUE, "kpiValue", row.id),
    }));
  return {
    formatVersion: PLAN_DOCUMENT_VERSION,
    batch,
    regionCode,
    texts: textsOf(planId),
    industries: list(INDUSTRY, "industry", planId).map(({ row: { id }, nested: industry }) => ({
      ...industry,
      texts: textsOf(id),
      problems: only(PROBLEM, "problem", id),
      scenarios: only(SCENARIO, "scenario", id),
      platforms: platformsOf(id),
      enterprises: only(ENTERPRISE, "enterprise", id),
    })),
    evidence: only(EVIDENCE, "evidence", planId),
  };
}

function byParent(rows: Iterable<StoredRow>): Map<string, StoredRow[]> {
  const below = new Map<string, StoredRow[]>();
  for (const row of rows) {
    const key = `${row.kind} ${row.parentId}`;
    const sisters = below.get(key);
    if (sisters === undefined) below.set(key, [row]);
    else sisters.push(row);
  }
  return below;
}

const NESTED = new WeakMap<StoredRow, unknown>();

/** One object for one stored row: what did not change stays the same object, so that readers can tell. */
function nested<D extends RowDefinition>(definition: D, row: StoredRow): RowOf<D> {
  const known = NESTED.get(row);
  const value = known ?? nestRow(definition, definition.key === null ? row.id : keyOfId(row.id), row);
  if (known === undefined) NESTED.set(row, value);
  // The definition that built it is the definition that types it.
  return value as RowOf<D>;
}

/** All rows of a document, parents before children, sisters in order. Ids are the document's own. */
export function rowsOfPlan(planId: string, document: PlanDocument): StoredRow[] {
  return [
    ...sectionRows(planId, document.texts),
    ...document.industries.flatMap((industry) => industryRows(planId, industry)),
    ...document.evidence.map((item) => rowOf(EVIDENCE, planId, item.id, item)),
  ];
}

function industryRows(planId: string, industry: IndustryPlan): StoredRow[] {
  const { id } = industry;
  return [
    rowOf(INDUSTRY, planId, id, industry),
    ...sectionRows(id, industry.texts),
    ...industry.problems.map((item) => rowOf(PROBLEM, id, item.id, item)),
    ...industry.scenarios.map((item) => rowOf(SCENARIO, id, item.id, item)),
    ...industry.platforms.flatMap((platform) => [
      rowOf(PLATFORM, id, platform.id, platform),
      ...platform.solutions.flatMap((solution) => [
        rowOf(SOLUTION, platform.id, solution.id, solution),
        ...solution.prices.map((item) =>
          rowOf(PRICE, solution.id, `${solution.id}/${item.scenarioId}`, item),
        ),
      ]),
      ...platform.kpiValues.map((item) =>
        rowOf(KPI_VALUE, platform.id, `${platform.id}/${item.indicatorId}`, item),
      ),
    ]),
    ...industry.enterprises.map((item) => rowOf(ENTERPRISE, id, item.id, item)),
  ];
}

function rowOf(definition: RowDefinition, parentId: string, id: string, nestedRow: object): StoredRow {
  return { id, kind: definition.kind, parentId, ...flattenRow(definition, { ...nestedRow }) };
}

function sectionRows(ownerId: string, texts: Readonly<Record<string, string>>): StoredRow[] {
  const bySection = new Map<string, Record<string, string>>();
  for (const [fieldId, text] of Object.entries(texts)) {
    const sectionId = sectionOfField(fieldId);
    bySection.set(sectionId, { ...bySection.get(sectionId), [fieldId]: text });
  }
  return [...bySection].map(([sectionId, values]) => ({
    id: `${ownerId}/${sectionId}`,
    kind: "section",
    parentId: ownerId,
    values,
    unread: {},
  }));
}
