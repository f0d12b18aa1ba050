import type { Enterprise, IndustryPlan, KpiValue, PlanDocument, Platform } from "@dengta/domain";
import type { Row } from "./rows.ts";

/** A new document; the given one stays as it is. */
export type Change = (document: PlanDocument) => PlanDocument;

export function changeIndustry(id: string, change: (industry: IndustryPlan) => IndustryPlan): Change {
  return (document) => ({ ...document, industries: replaceById(document.industries, id, change) });
}

export function changePlatform(
  industryId: string,
  id: string,
  change: (platform: Platform) => Platform,
): Change {
  return changeIndustry(industryId, (industry) => ({
    ...industry,
    platforms: replaceById(industry.platforms, id, change),
  }));
}

export function changeEnterprises(
  industryId: string,
  change: (rows: readonly Enterprise[]) => Enterprise[],
): Change {
  return changeIndustry(industryId, (industry) => ({
    ...industry,
    enterprises: change(industry.enterprises),
  }));
}

export function changeKpiValue(industryId: string, platformId: string, value: KpiValue): Change {
  return changePlatform(industryId, platformId, (platform) => ({
    ...platform,
    kpiValues: platform.kpiValues.some(({ indicatorId }) => indicatorId === value.indicatorId)
      ? platform.kpiValues.map((item) => (item.indicatorId === value.indicatorId ? value : item))
      : [...platform.kpiValues, value],
  }));
}

/** `ownerId` names an industry, or the plan. */
export function changeText(ownerId: string, fieldId: string, text: string): Change {
  return (document) =>
    document.industries.some(({ id }) => id === ownerId)
      ? changeIndustry(ownerId, (industry) => ({
          ...industry,
          texts: { ...industry.texts, [fieldId]: text },
        }))(document)
      : { ...document, texts: { ...document.texts, [fieldId]: text } };
}

export function replaceById<T extends { readonly id: string }>(
  rows: readonly T[],
  id: string,
  change: (row: T) => T,
): T[] {
  return rows.map((row) => (row.id === id ? change(row) : row));
}

/** Replaces the row by its id, or adds it at the end. */
export function upsertById<T extends { readonly id: string }>(rows: readonly T[], value: T): T[] {
  return rows.some(({ id }) => id === value.id) ? replaceById(rows, value.id, () => value) : [...rows, value];
}

/** Puts a whole row into the document: a draft kept on this machine, or what somebody else wrote. */
export function putRow(row: Row, ownerPlanId: string): Change {
  switch (row.kind) {
    case "section":
      return (document) =>
        Object.entries(row.value).reduce(
          (result, [fieldId, text]) => changeText(row.parentId ?? ownerPlanId, fieldId, text)(result),
          document,
        );
    case "industry":
      return changeIndustry(row.value.id, (industry) => ({ ...industry, ...row.value }));
    case "problem":
      return changeIndustry(row.parentId, (it) => ({ ...it, problems: upsertById(it.problems, row.value) }));
    case "scenario":
      return changeIndustry(row.parentId, (it) => ({
        ...it,
        scenarios: upsertById(it.scenarios, row.value),
      }));
    case "enterprise":
      return changeIndustry(row.parentId, (it) => ({
        ...it,
        enterprises: upsertById(it.enterprises, row.value),
      }));
    case "platform":
      return changeIndustry(row.parentId, (it) => ({
        ...it,
        platforms: it.platforms.some(({ id }) => id === row.value.id)
          ? replaceById(it.platforms, row.value.id, (platform) => ({ ...platform, ...row.value }))
          : [...it.platforms, { ...row.value, solutions: [], kpiValues: [] }],
      }));
    case "solution":
      return (document) => ({
        ...document,
        industries: document.industries.map((it) => ({
          ...it,
          platforms: replaceById(it.platforms, row.parentId, (platform) => ({
            ...platform,
            solutions: upsertById(platform.solutions, row.value),
          })),
        })),
      });
    case "kpi":
      return changePlatform(row.parentId, row.platformId, (platform) => ({
        ...platform,
        kpiValues: [...row.value],
      }));
  }
}
