import { type FormId, formOf, type IndustryPlan, type TemplateSection } from "@dengta/domain";
import type { PlanView } from "../plan-view/index.ts";
import type { NodePlace } from "../slots/index.ts";
import type { CompletenessNode } from "./types.ts";

export type TreeNode = Pick<
  CompletenessNode,
  "key" | "parentKey" | "form" | "sectionId" | "industryId" | "platformId"
>;

/** The menu of a plan: the document itself. Parents before children. */
export function treeOf(view: PlanView): TreeNode[] {
  const { document } = view;
  return [
    ...formNodes(view, "main", null, null),
    formNode("fu1", null, null),
    ...document.industries.flatMap((industry) => industryNodes(view, industry)),
  ];
}

function industryNodes(view: PlanView, { id, platforms }: IndustryPlan): TreeNode[] {
  const fu5 = formNode("fu5", id, id);
  return [
    { key: id, parentKey: null, form: null, sectionId: null, industryId: id, platformId: null },
    ...formNodes(view, "fu2", id, id),
    formNode("fu3", id, id),
    formNode("fu4", id, id),
    fu5,
    ...platforms.map((platform) => ({
      ...fu5,
      key: nodeKey({ ...fu5, form: "fu5", platformId: platform.id }),
      parentKey: fu5.key,
      platformId: platform.id,
    })),
  ];
}

function formNodes(
  view: PlanView,
  form: "main" | "fu2",
  industryId: string | null,
  parentKey: string | null,
) {
  const head = formNode(form, industryId, parentKey);
  const walk = (parent: TreeNode, section: TemplateSection): TreeNode[] => {
    const place = { form, sectionId: section.id, industryId, platformId: null };
    const node = { ...place, key: nodeKey(place), parentKey: parent.key };
    return [node, ...section.children.flatMap((child) => walk(node, child))];
  };
  return [head, ...formOf(form, view.template).sections.flatMap((section) => walk(head, section))];
}

function formNode(form: FormId, industryId: string | null, parentKey: string | null): TreeNode {
  const place = { form, sectionId: null, industryId, platformId: null };
  return { ...place, key: nodeKey(place), parentKey };
}

/** The key of the node that a place belongs to. */
export function nodeKey({ form, sectionId, industryId, platformId }: NodePlace): string {
  const parts = [industryId, sectionId ?? form, form === "fu5" ? platformId : null];
  return parts.filter((part) => part !== null).join("/");
}
