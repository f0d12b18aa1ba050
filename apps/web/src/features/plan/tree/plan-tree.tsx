import { useLocation } from "@tanstack/react-router";
import { useEffect, useMemo, useRef } from "react";
import { useChecks, usePlan, usePlanSnapshot } from "../plan-context.ts";
import { LineLink } from "./line-link.tsx";
import { lineStateOf } from "./line-state.ts";
import { StateSign } from "./node-state.tsx";
import { type OutlineNode, outlineOf } from "./outline.ts";
import styles from "./tree.module.css";

/** The menu of a plan is the document itself, each line with its state. */
export function PlanTree() {
  const { document } = usePlanSnapshot();
  const { template } = usePlan().head.context;
  const outline = useMemo(() => outlineOf(document, template), [document, template]);
  const path = useLocation({ select: ({ pathname }) => pathname });
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    // The line of the open page stays in view, however long the plan is.
    if (path !== "")
      nav.current?.querySelector('[aria-current="page"]')?.scrollIntoView({ block: "nearest" });
  }, [path]);
  return (
    <nav ref={nav} className={styles.tree} aria-label="方案目录">
      {outline.map((node) =>
        node.children.length === 0 ? (
          <ul key={node.key}>
            <Line node={node} depth={0} />
          </ul>
        ) : (
          <details
            key={node.key}
            open={opens(node, path, document.industries.length)}
            className={styles.part}
          >
            <summary>
              <State nodeKey={node.key} />
              <span>{node.label}</span>
              <Count nodeKey={node.key} />
            </summary>
            <ul>
              {node.children.map((child) => (
                <Line key={child.key} node={child} depth={1} />
              ))}
            </ul>
          </details>
        ),
      )}
    </nav>
  );
}

/** The plan's own part is open; of the industries the one that is worked on, or the only one. */
function opens(node: OutlineNode, path: string, industries: number): boolean {
  return node.key === "main" || industries === 1 || path.includes(`/${node.key}/`);
}

function Line({ node, depth }: { readonly node: OutlineNode; readonly depth: number }) {
  const inner = (
    <>
      <State nodeKey={node.key} />
      <span>{node.label}</span>
    </>
  );
  return (
    <li>
      {node.target === null ? (
        <div className={styles.heading} style={{ paddingLeft: depth * 16 }} title={node.label}>
          {inner}
        </div>
      ) : (
        <LineLink target={node.target} className={styles[`depth${depth}`]} title={node.label}>
          {inner}
        </LineLink>
      )}
      {node.children.length === 0 ? null : (
        <ul>
          {node.children.map((child) => (
            <Line key={child.key} node={child} depth={depth + 1} />
          ))}
        </ul>
      )}
    </li>
  );
}

function State({ nodeKey }: { readonly nodeKey: string }) {
  const { head } = usePlan();
  const { nodes } = useChecks();
  return <StateSign state={lineStateOf(head, nodeKey, nodes.get(nodeKey)?.state ?? "notStarted")} />;
}

function Count({ nodeKey }: { readonly nodeKey: string }) {
  const node = useChecks().nodes.get(nodeKey);
  return node === undefined ? null : (
    <small className={styles.count} title="已填 / 应填">
      {node.filled}/{node.required}
    </small>
  );
}
