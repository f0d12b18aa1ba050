import { formOf, type PlanDocument, sectionsOf, type Template } from "@dengta/domain";
import { assessCompleteness, type CompletenessNode, planContextOf, STANDARD_CATALOGUE } from "@dengta/rules";

/** A node of the plan with its title, as the forms print it. The outline is the document. */
export interface OutlineNode {
  readonly key: string;
  readonly title: string;
  readonly place: Pick<CompletenessNode, "form" | "sectionId" | "industryId" | "platformId">;
  readonly children: OutlineNode[];
}

const TABLE_TITLES = {
  main: "试点实施方案",
  fu1: "试点情况汇总表",
  fu2: "分行业实施方案",
  fu3: "试点企业名单汇总表",
  fu4: "数字化转型成本测算表",
  fu5: "绩效评价目标表",
} as const;

/** The whole plan as a tree, in printed order. */
export function outlineOf(document: PlanDocument): OutlineNode[] {
  const context = planContextOf(document, STANDARD_CATALOGUE);
  const { nodes } = assessCompleteness(document, context);
  const below = (parentKey: string | null): OutlineNode[] =>
    nodes
      .filter((node) => node.parentKey === parentKey)
      .map((node) => ({
        key: node.key,
        title: titleOf(node, document, context.template),
        place: node,
        children: below(node.key),
      }));
  return below(null);
}

function titleOf(node: CompletenessNode, document: PlanDocument, template: Template): string {
  const industry = document.industries.find(({ id }) => id === node.industryId);
  if (node.form === null) return `${industry?.name.trim() || "未命名"}行业`;
  if (node.platformId !== null)
    return industry?.platforms.find(({ id }) => id === node.platformId)?.name || "未命名平台";
  const form = formOf(node.form, template);
  if (node.sectionId === null) return `${form.label} ${TABLE_TITLES[form.id]}`;
  const section = sectionsOf(form).find(({ id }) => id === node.sectionId);
  return `${section?.number ?? ""}${section?.heading ?? node.sectionId}`;
}

/** The way from the top to a node; empty where there is no such node. */
export function pathTo(outline: readonly OutlineNode[], key: string): OutlineNode[] {
  for (const node of outline) {
    if (node.key === key) return [node];
    const rest = pathTo(node.children, key);
    if (rest.length > 0) return [node, ...rest];
  }
  return [];
}

/** Of the chosen nodes those that no chosen node stands above: opening a node opens all below it. */
export function topmost(outline: readonly OutlineNode[], chosen: ReadonlySet<string>): OutlineNode[] {
  return outline.flatMap((node) => (chosen.has(node.key) ? [node] : topmost(node.children, chosen)));
}

/** A node named so that it is found in the whole plan: "定制家具行业 · 附2 分行业实施方案 · 一、试点选取情况". */
export function fullTitle(outline: readonly OutlineNode[], key: string): string {
  return pathTo(outline, key)
    .map(({ title }) => title)
    .join(" · ");
}
