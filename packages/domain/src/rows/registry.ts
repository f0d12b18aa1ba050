import { type AnyField, line, paragraphs } from "../fields/index.ts";
import { ROW_KINDS, type RowKind } from "../kinds/row-kind.ts";
import type { Template } from "../template/types.ts";
import type { FlatField, RowDefinition } from "./define.ts";
import { ENTERPRISE } from "./enterprise.ts";
import { EVIDENCE } from "./evidence.ts";
import { INDUSTRY } from "./industry.ts";
import { KPI_VALUE, PLATFORM, PRICE, SOLUTION } from "./platform.ts";
import { SECTION, sectionFields } from "./section.ts";
import { PROBLEM, SCENARIO } from "./survey.ts";

/** Every kind of row, by its name. */
export const ROWS: Readonly<Record<RowKind, RowDefinition>> = {
  section: SECTION,
  industry: INDUSTRY,
  problem: PROBLEM,
  scenario: SCENARIO,
  platform: PLATFORM,
  solution: SOLUTION,
  price: PRICE,
  enterprise: ENTERPRISE,
  kpiValue: KPI_VALUE,
  evidence: EVIDENCE,
};

export function isRowKind(text: string): text is RowKind {
  return (ROW_KINDS as readonly string[]).includes(text);
}

/** Property under which a document keeps what a template adds to a kind of row. */
export const MORE = "more";

/** All fields of a row under a template, in order: those of its kind, then those that the template adds. */
export function fieldsOfRow(
  kind: RowKind,
  rowId: string,
  template: Template,
): ReadonlyMap<string, FlatField> {
  if (kind === "section") return sectionFields(template, keyOfId(rowId));
  const added = addedFields(kind, template);
  return added.length === 0
    ? ROWS[kind].fields
    : new Map([...ROWS[kind].fields, ...added.map((item) => [item.key, item] as const)]);
}

/** Fields that a template adds to a kind of row; flat keys are "more.…". */
export function addedFields(kind: RowKind, template: Template): FlatField[] {
  return (template.rowFields?.[kind] ?? []).map(({ key, label, kind: fieldKind, clause }) => {
    const field: AnyField = (fieldKind === "line" ? line : paragraphs)(label, { clause });
    return { key: `${MORE}.${key}`, path: [MORE, key], field };
  });
}

/** The part of a made id behind its parent: "plf_…/warranty" → "warranty". */
export function keyOfId(rowId: string): string {
  return rowId.slice(rowId.lastIndexOf("/") + 1);
}

/** The part of a made id before its key. */
export function ownerOfId(rowId: string): string {
  return rowId.slice(0, rowId.lastIndexOf("/"));
}
