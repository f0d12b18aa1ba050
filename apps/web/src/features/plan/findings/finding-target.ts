import type { Finding, FindingPlace } from "@dengta/domain";
import type { OutlineTarget } from "../tree/outline.ts";

/** The page a finding is put right on, and the anchor of its field there. */
export interface FindingTarget {
  readonly target: NonNullable<OutlineTarget>;
  /** Element to bring into view: a text field's id, "row/column" of a sheet, or "indicator.field" of 附5. */
  readonly focus: string | null;
}

export function findingTarget({ place }: Finding): FindingTarget {
  return { target: pageOf(place), focus: focusOf(place) };
}

function pageOf(place: FindingPlace): NonNullable<OutlineTarget> {
  const { form, industryId, platformId, sectionId, enterpriseId, field } = place;
  // What a cost rests on is filled in beside the cost.
  if (industryId !== null && enterpriseId !== null && (field === "costBasis" || field === "evidence"))
    return { page: "enterprises", industryId, view: "fu4" };
  if (sectionId !== null) return { page: "section", industryId, sectionId };
  if (industryId === null || form === "fu1" || form === "main") return { page: "industries" };
  if (form === "fu5" && platformId !== null) return { page: "kpi", industryId, platformId };
  if (form === "fu3" || form === "fu4") return { page: "enterprises", industryId, view: form };
  return { page: "section", industryId, sectionId: "fu2.1.1" };
}

function focusOf({ enterpriseId, platformId, form, sectionId, field }: FindingPlace): string | null {
  if (enterpriseId !== null) return `${enterpriseId}/${field ?? "name"}`;
  if (sectionId !== null && platformId !== null) return `${platformId}/${field ?? "name"}`;
  return form === "fu5" || sectionId !== null ? field : null;
}
