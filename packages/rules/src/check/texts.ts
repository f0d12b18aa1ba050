import {
  ENTERPRISE_FIELD_LABELS,
  type FindingPlace,
  formOf,
  type IndustryPlan,
  PLATFORM_FIELD_LABELS,
  placeIn,
  SOLUTION_FIELD_LABELS,
  sectionsOf,
} from "@dengta/domain";
import {
  type EnterpriseRow,
  formWords,
  nameWords,
  type PlanView,
  rowWords,
  sectionWords,
} from "../plan-view/index.ts";

/** A text that a person wrote, and where. */
export interface PlacedText {
  readonly place: FindingPlace;
  readonly where: string;
  readonly label: string;
  readonly text: string;
  /** null for the texts of the plan as a whole. */
  readonly industry: IndustryPlan | null;
}

/** The texts of 附件2. */
export function textsOfPlan(view: PlanView): PlacedText[] {
  return textsOfForm(view, "main", null, view.document.texts);
}

/** The texts of an industry but those of its firms. */
export function textsOfIndustry(view: PlanView, industry: IndustryPlan, index: number): PlacedText[] {
  return [
    {
      place: placeIn("fu1", { industryId: industry.id, field: "name" }),
      where: `${formWords(view, "fu1", null)} 第${index + 1}行`,
      label: "试点行业名称",
      text: industry.name,
      industry,
    },
    ...textsOfForm(view, "fu2", industry, industry.texts),
    ...textsOfLists(view, industry),
    ...textsOfPlatforms(view, industry),
  ];
}

export function textsOfForm(
  view: PlanView,
  form: "main" | "fu2",
  industry: IndustryPlan | null,
  texts: Readonly<Record<string, string>>,
): PlacedText[] {
  return sectionsOf(formOf(form, view.template)).flatMap((section) =>
    section.fields.map(({ id, label }) => {
      const place = placeIn(form, { sectionId: section.id, industryId: industry?.id ?? null, field: id });
      return {
        place,
        where: sectionWords(view, form, industry, section),
        label,
        text: texts[id] ?? "",
        industry,
      };
    }),
  );
}

/** Problems and scenarios. */
function textsOfLists(view: PlanView, industry: IndustryPlan): PlacedText[] {
  const where = formWords(view, "fu2", industry);
  const item = (list: string, id: string, field: string, label: string, text: string): PlacedText => {
    const place = placeIn("fu2", { industryId: industry.id, field: `${list}.${id}.${field}` });
    return { place, where, label, text, industry };
  };
  return [
    ...industry.problems.map(({ id, description }, index) =>
      item("problems", id, "description", `第${index + 1}个问题`, description),
    ),
    ...industry.scenarios.flatMap(({ id, name, description }, index) => [
      item("scenarios", id, "name", `第${index + 1}个场景的名称`, name),
      item("scenarios", id, "description", `第${index + 1}个场景的说明`, description),
    ]),
  ];
}

function textsOfPlatforms(view: PlanView, industry: IndustryPlan): PlacedText[] {
  return industry.platforms.flatMap((platform, index) => {
    const where = `${formWords(view, "fu2", industry)} 服务平台${nameWords(platform.name, index, "个")}`;
    const item = (field: string, label: string, text: string): PlacedText => {
      const place = placeIn("fu2", { industryId: industry.id, platformId: platform.id, field });
      return { place, where, label, text, industry };
    };
    return [
      item("name", "名称", platform.name),
      ...keysOf(PLATFORM_FIELD_LABELS).map((key) => item(key, PLATFORM_FIELD_LABELS[key], platform[key])),
      ...platform.solutions.flatMap((solution) => [
        item(`solutions.${solution.id}.name`, "解决方案名称", solution.name),
        ...keysOf(SOLUTION_FIELD_LABELS).map((key) =>
          item(`solutions.${solution.id}.${key}`, `解决方案${SOLUTION_FIELD_LABELS[key]}`, solution[key]),
        ),
      ]),
    ];
  });
}

/** The texts of one firm. */
export function textsOfRow(view: PlanView, row: EnterpriseRow): PlacedText[] {
  const { industry, enterprise } = row;
  const where = rowWords(view, "fu3", row);
  const ids = { industryId: industry.id, platformId: enterprise.platformId, enterpriseId: enterprise.id };
  const item = (field: string, label: string, text: string): PlacedText => ({
    place: placeIn("fu3", { ...ids, field }),
    where,
    label,
    text,
    industry,
  });
  return [
    item("name", "试点企业名称", enterprise.name),
    ...keysOf(ENTERPRISE_FIELD_LABELS).map((key) => item(key, ENTERPRISE_FIELD_LABELS[key], enterprise[key])),
  ];
}

function keysOf<Key extends string>(labels: Readonly<Record<Key, string>>): Key[] {
  return Object.keys(labels) as Key[];
}
