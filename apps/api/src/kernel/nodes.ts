import { INDUSTRY_PLAN, type SectionCollection, sectionsOf } from "@dengta/domain";
import { nodeKey } from "@dengta/rules";

/** Key of a node of the plan's menu, as completeness names it: "main.1.1", "ind_…/fu2.3.2", "ind_…/fu4". */
export type NodeKey = string;

/** The node above: sections below sections, below their form, below their industry. null at the top. */
function parentOf(key: NodeKey): NodeKey | null {
  const slash = key.lastIndexOf("/");
  const dot = key.lastIndexOf(".");
  const cut = Math.max(slash, dot);
  return cut === -1 ? null : key.slice(0, cut);
}

/** Whether opening `openKeys` opens the node: itself or anything above it is among them. */
export function isOpened(key: NodeKey, openKeys: ReadonlySet<NodeKey>): boolean {
  if (openKeys.has(key)) return true;
  const parent = parentOf(key);
  return parent !== null && isOpened(parent, openKeys);
}

/** Nodes through which the rows of a collection are edited: the section that asks for them and its tables. */
export function nodesOfCollection(collection: SectionCollection, industryId: string): NodeKey[] {
  return sectionsOf(INDUSTRY_PLAN)
    .filter((section) => section.collections.includes(collection))
    .flatMap((section) => [
      sectionNode(section.id, industryId),
      ...section.attachments.map((form) => tableNode(form, industryId)),
    ]);
}

/** 附3 and 附4 show the same firms: whichever is open, the row may be edited. */
export function nodesOfEnterprises(industryId: string): NodeKey[] {
  return [...nodesOfCollection("enterprises", industryId), tableNode("fu4", industryId)];
}

export function sectionNode(sectionId: string, industryId: string | null): NodeKey {
  const form = sectionId.startsWith("main") ? "main" : "fu2";
  return nodeKey({ form, sectionId, industryId, platformId: null });
}

export function tableNode(
  form: "fu1" | "fu3" | "fu4" | "fu5" | "fu2" | "main",
  industryId: string | null,
  platformId: string | null = null,
): NodeKey {
  return nodeKey({ form, sectionId: null, industryId, platformId });
}
