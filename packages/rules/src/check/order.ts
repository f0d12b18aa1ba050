import {
  type Finding,
  type FindingPlace,
  formOf,
  type PlanDocument,
  sectionsOf,
  type Template,
} from "@dengta/domain";

/** Findings in the order of the document: form by form within an industry, row by row within a form. */
export function inDocumentOrder(
  findings: readonly Finding[],
  document: PlanDocument,
  template: Template,
): Finding[] {
  const industries = ranks(document.industries.map(({ id }) => id));
  const forms = ranks(template.forms.map(({ id }) => id));
  const sections = ranks(
    template.forms.flatMap(({ id }) => sectionsOf(formOf(id, template))).map(({ id }) => id),
  );
  const platforms = ranks(document.industries.flatMap((industry) => industry.platforms.map(({ id }) => id)));
  const enterprises = ranks(
    document.industries.flatMap((industry) => industry.enterprises.map(({ id }) => id)),
  );
  const rank = ({ form, sectionId, industryId, platformId, enterpriseId }: FindingPlace): number[] => [
    // 附1 names industries but stands before all of them.
    form === "fu1" ? -1 : (industries.get(industryId ?? "") ?? -1),
    forms.get(form) ?? -1,
    sections.get(sectionId ?? "") ?? -1,
    enterprises.get(enterpriseId ?? "") ?? -1,
    platforms.get(platformId ?? "") ?? -1,
  ];
  return findings
    .map((item) => ({ item, rank: rank(item.place) }))
    .sort((a, b) => compare(a.rank, b.rank))
    .map(({ item }) => item);
}

function ranks(ids: readonly string[]): Map<string, number> {
  return new Map(ids.map((id, index) => [id, index]));
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
