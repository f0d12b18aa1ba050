/** Key of a node of the plan's menu: "main.1.1", "ind_…/fu2.3.2", "ind_…/fu4", "ind_…/fu5/plf_…". */
export type NodeKey = string;

/** The node above: sections below sections, below their form, below their industry. null at the top. */
function parentOf(key: NodeKey): NodeKey | null {
  const cut = Math.max(key.lastIndexOf("/"), key.lastIndexOf("."));
  return cut === -1 ? null : key.slice(0, cut);
}

/** Whether a return that opened `openKeys` opens the node: itself or anything above it is among them. */
export function isOpened(key: NodeKey, openKeys: ReadonlySet<NodeKey>): boolean {
  if (openKeys.has(key)) return true;
  const parent = parentOf(key);
  return parent !== null && isOpened(parent, openKeys);
}
