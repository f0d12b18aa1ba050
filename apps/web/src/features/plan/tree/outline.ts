import { formOf, type IndustryPlan, type PlanDocument, type TemplateSection } from "@dengta/domain";
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

/** 附件2, 附1, then for every industry 附2, 附3, 附4 and the 附5 of each platform. */
export function outlineOf(document: PlanDocument): OutlineNode[] {
  const main = formOf("main");
  const fu1 = formOf("fu1");
  return [
    {
      key: "main",
      label: `${main.label} 试点实施方案`,
      target: null,
      children: main.sections.map((section) => sectionNode(section, null)),
    },
    { key: "fu1", label: `${fu1.label} 试点情况汇总表`, target: { page: "industries" }, children: [] },
    ...document.industries.map(industryNode),
  ];
}

function industryNode(industry: IndustryPlan, index: number): OutlineNode {
  const { id } = industry;
  const key = (form: "fu2" | "fu3" | "fu4" | "fu5", platformId: string | null = null) =>
    nodeKey({ form, sectionId: null, industryId: id, platformId });
  return {
    key: id,
    label: `行业${index + 1} ${industry.name === "" ? "（未命名）" : industry.name}`,
    target: null,
    children: [
      {
        key: key("fu2"),
        label: "附2 分行业实施方案",
        target: null,
        children: formOf("fu2").sections.map((section) => sectionNode(section, id)),
      },
      table(key("fu3"), "附3 试点企业名单汇总表", { page: "enterprises", industryId: id, view: "fu3" }),
      table(key("fu4"), "附4 成本测算表", { page: "enterprises", industryId: id, view: "fu4" }),
      {
        key: key("fu5"),
        label: "附5 绩效评价目标表",
        target: null,
        children: industry.platforms.map((platform) =>
          table(key("fu5", platform.id), platform.name === "" ? "（未命名平台）" : platform.name, {
            page: "kpi",
            industryId: id,
            platformId: platform.id,
          }),
        ),
      },
    ],
  };
}

function table(key: string, label: string, target: OutlineTarget): OutlineNode {
  return { key, label, target, children: [] };
}

function sectionNode(section: TemplateSection, industryId: string | null): OutlineNode {
  const form = section.id.startsWith("main") ? "main" : "fu2";
  const leaf = section.children.length === 0;
  return {
    key: nodeKey({ form, sectionId: section.id, industryId, platformId: null }),
    label: `${section.number ?? ""}${section.heading}`,
    target: leaf ? { page: "section", industryId, sectionId: section.id } : null,
    children: section.children.map((child) => sectionNode(child, industryId)),
  };
}

/** Lines that lead somewhere, in the order of the document: what comes before and after a page. */
export function pagesOf(nodes: readonly OutlineNode[]): OutlineNode[] {
  return nodes.flatMap((node) => [...(node.target === null ? [] : [node]), ...pagesOf(node.children)]);
}
