import type {
  FormId,
  IndustryPlan,
  PlanDocument,
  Template,
  TemplateForm,
  TemplateSection,
} from "@dengta/domain";
import { nodeKey } from "@dengta/rules";

/** Where a line of the menu leads. Sections with sections below them are headings only. */
export type OutlineTarget =
  | { readonly page: "section"; readonly industryId: string | null; readonly sectionId: string }
  | { readonly page: "industries" }
  | { readonly page: "enterprises"; readonly industryId: string; readonly view: "fu3" | "fu4" }
  | { readonly page: "kpi"; readonly industryId: string; readonly platformId: string }
  | null;

/** A line of the menu, which is the document. */
export interface OutlineNode {
  /** As completeness names it; null for lines that are no node of their own. */
  readonly key: string;
  readonly label: string;
  readonly target: OutlineTarget;
  readonly children: readonly OutlineNode[];
}

/** 附件2, 附1, then for every industry 附2, 附3, 附4 and the 附5 of each platform: the forms of the template, in order. */
export function outlineOf(document: PlanDocument, template: Template): OutlineNode[] {
  const ofPlan = template.forms.filter(({ scope }) => scope === "plan");
  return [
    ...ofPlan.map((form) => planForm(form)),
    ...document.industries.map((industry, index) => industryNode(industry, index, template)),
  ];
}

function planForm(form: TemplateForm): OutlineNode {
  const label = labelOf(form);
  if (form.sections.length === 0) return table(form.id, label, { page: "industries" });
  const children = form.sections.map((section) => sectionNode(section, form.id, null));
  return { key: form.id, label, target: null, children };
}

/** 附3 试点企业名单汇总表: as the form is headed, without what all forms say. */
function labelOf({ id, label, titlePattern }: TemplateForm): string {
  if (id === "fu2") return `${label} 分行业实施方案`;
  const title = titlePattern.slice(titlePattern.lastIndexOf("}") + 1).replace(/^行业/, "");
  return `${label} ${title.replace(/^(中小企业|试点企业)?数字化转型/, "")}`;
}

function industryNode(industry: IndustryPlan, index: number, template: Template): OutlineNode {
  const { id } = industry;
  return {
    key: id,
    label: `行业${index + 1} ${industry.name === "" ? "（未命名）" : industry.name}`,
    target: null,
    children: template.forms.flatMap((form) => (form.scope === "plan" ? [] : [industryForm(industry, form)])),
  };
}

function industryForm(industry: IndustryPlan, form: TemplateForm): OutlineNode {
  const industryId = industry.id;
  const label = labelOf(form);
  const key = (platformId: string | null) =>
    nodeKey({ form: form.id, sectionId: null, industryId, platformId });
  if (form.scope === "platform") {
    const children = industry.platforms.map(({ id, name }) =>
      table(key(id), name === "" ? "（未命名平台）" : name, { page: "kpi", industryId, platformId: id }),
    );
    return { key: key(null), label, target: null, children };
  }
  if (form.table !== null && (form.id === "fu3" || form.id === "fu4"))
    return table(key(null), label, { page: "enterprises", industryId, view: form.id });
  const children = form.sections.map((section) => sectionNode(section, form.id, industryId));
  return { key: key(null), label, target: null, children };
}

function table(key: string, label: string, target: OutlineTarget): OutlineNode {
  return { key, label, target, children: [] };
}

function sectionNode(section: TemplateSection, form: FormId, industryId: string | null): OutlineNode {
  const leaf = section.children.length === 0;
  return {
    key: nodeKey({ form, sectionId: section.id, industryId, platformId: null }),
    label: `${section.number ?? ""}${section.heading}`,
    target: leaf ? { page: "section", industryId, sectionId: section.id } : null,
    children: section.children.map((child) => sectionNode(child, form, industryId)),
  };
}

/** Lines that lead somewhere, in the order of the document: what comes before and after a page. */
export function pagesOf(nodes: readonly OutlineNode[]): OutlineNode[] {
  return nodes.flatMap((node) => [...(node.target === null ? [] : [node]), ...pagesOf(node.children)]);
}
