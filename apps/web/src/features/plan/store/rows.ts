import {
  type Enterprise,
  findSection,
  type IndustryPlan,
  type KpiValue,
  type PlanDocument,
  type Platform,
  type Problem,
  type Scenario,
  type Solution,
} from "@dengta/domain";
import { idOf, kindOf, type RowKey, type RowKind } from "./keys.ts";

/** What is written of an industry itself; its rows have keys of their own. */
export type IndustryHead = Pick<IndustryPlan, "id" | "name">;
export type PlatformHead = Omit<Platform, "solutions" | "kpiValues">;
export type Texts = Readonly<Record<string, string>>;

/** A row as it stands in the document, with what it hangs below. */
export type Row =
  | { readonly kind: "industry"; readonly parentId: null; readonly value: IndustryHead }
  | { readonly kind: "problem"; readonly parentId: string; readonly value: Problem }
  | { readonly kind: "scenario"; readonly parentId: string; readonly value: Scenario }
  | { readonly kind: "platform"; readonly parentId: string; readonly value: PlatformHead }
  | { readonly kind: "solution"; readonly parentId: string; readonly value: Solution }
  | { readonly kind: "enterprise"; readonly parentId: string; readonly value: Enterprise }
  | {
      readonly kind: "kpi";
      readonly parentId: string;
      readonly platformId: string;
      readonly value: readonly KpiValue[];
    }
  | { readonly kind: "section"; readonly parentId: string | null; readonly value: Texts };

/** The row of a key; null when the document has none, or none any more. */
export function readRow(document: PlanDocument, key: RowKey): Row | null {
  const kind = kindOf(key);
  const id = idOf(key);
  if (kind === "section") return readSection(document, id);
  for (const industry of document.industries) {
    const row = readInIndustry(industry, kind, id);
    if (row !== null) return row;
  }
  return null;
}

function readInIndustry(industry: IndustryPlan, kind: RowKind, id: string): Row | null {
  const parentId = industry.id;
  const byId = <T extends { readonly id: string }>(rows: readonly T[]) => rows.find((row) => row.id === id);
  switch (kind) {
    case "industry":
      return industry.id === id ? { kind, parentId: null, value: { id, name: industry.name } } : null;
    case "problem":
      return rowOf(byId(industry.problems), (value) => ({ kind, parentId, value }));
    case "scenario":
      return rowOf(byId(industry.scenarios), (value) => ({ kind, parentId, value }));
    case "enterprise":
      return rowOf(byId(industry.enterprises), (value) => ({ kind, parentId, value }));
    case "platform":
      return rowOf(byId(industry.platforms), ({ solutions: _s, kpiValues: _k, ...value }) => ({
        kind,
        parentId,
        value,
      }));
    case "kpi":
      return rowOf(byId(industry.platforms), ({ kpiValues }) => ({
        kind,
        parentId,
        platformId: id,
        value: kpiValues,
      }));
    case "solution":
      for (const platform of industry.platforms) {
        const value = platform.solutions.find((solution) => solution.id === id);
        if (value !== undefined) return { kind, parentId: platform.id, value };
      }
      return null;
    default:
      return null;
  }
}

function rowOf<T>(found: T | undefined, make: (value: T) => Row): Row | null {
  return found === undefined ? null : make(found);
}

/** The texts of a section's fields; absent ones are blank. */
function readSection(document: PlanDocument, id: string): Row | null {
  const [ownerId = "", nodeId = ""] = id.split("/");
  const section = findSection(nodeId);
  if (section === null) return null;
  const industry = document.industries.find((item) => item.id === ownerId);
  if (industry === undefined && !nodeId.startsWith("main")) return null;
  const texts = industry?.texts ?? document.texts;
  const value = Object.fromEntries(section.fields.map((field) => [field.id, texts[field.id] ?? ""]));
  return { kind: "section", parentId: industry?.id ?? null, value };
}
