import { type Finding, type PlanDocument, SEVERITY_LABELS, type Severity } from "@dengta/domain";
import { checkPlan, nodeKey, planContextOf, STANDARD_CATALOGUE } from "@dengta/rules";
import { Tree } from "antd";
import { useMemo } from "react";
import { Grade } from "../../../shared/ui/index.ts";
import { RuleLink } from "../../rules-book/index.ts";
import { marksOf, type OutlineNode, pathTo } from "../outline/index.ts";
import { useNationalSearch } from "../search/index.ts";
import { NodeContent } from "./node-content.tsx";
import styles from "./reader.module.css";

interface ReaderProps {
  readonly document: PlanDocument;
  readonly outline: readonly OutlineNode[];
}

/** The plan as it was submitted: its sections on the left, the chosen one beside them. */
export function Reader({ document, outline }: ReaderProps) {
  const [{ node: asked, industry }, change] = useNationalSearch();
  const findings = useMemo(
    () => checkPlan(document, planContextOf(document, STANDARD_CATALOGUE)),
    [document],
  );
  const marks = useMemo(() => marksOf(outline, findings), [outline, findings]);
  const path = pathTo(outline, asked ?? "");
  const node = path[path.length - 1] ?? outline[0];
  const here = node === undefined ? [] : findings.filter((finding) => isBelow(node, finding));
  // The industry that was compared is the one people come for.
  const chosen = document.industries.filter(({ name }) => name === industry).map(({ id }) => id);
  const open = [...outline.slice(0, 1), ...path].map(({ key }) => key);
  if (node === undefined) return null;
  return (
    <section className={styles.panel}>
      <div className={styles.menu}>
        <h2>方案内容</h2>
        <Tree
          treeData={[...outline]}
          selectedKeys={[node.key]}
          defaultExpandedKeys={[...open, ...chosen]}
          onSelect={(_keys, { node: clicked }) => change({ node: clicked.key })}
          blockNode
          titleRender={({ key, title }) => <Title title={title} mark={marks.get(key)} />}
        />
      </div>
      <article className={styles.content} key={node.key}>
        <h2>{path.length === 0 ? node.title : path.map(({ title }) => title).join(" · ")}</h2>
        <Findings findings={here} />
        <NodeContent document={document} node={node} />
      </article>
    </section>
  );
}

interface TitleProps {
  readonly title: string;
  readonly mark: Severity | undefined;
}

function Title({ title, mark }: TitleProps) {
  return (
    <span className={styles.title}>
      {title}
      {mark === undefined ? null : <Grade severity={mark} />}
    </span>
  );
}

const GRADES: readonly Severity[] = ["error", "warning", "hint"];

function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  const counts = GRADES.map((grade) => {
    const n = findings.filter(({ severity }) => severity === grade).length;
    return n === 0 ? null : `${SEVERITY_LABELS[grade]} ${n}`;
  }).filter((words) => words !== null);
  return (
    <details className={styles.findings}>
      <summary>校验结果：{counts.join("，")}</summary>
      <ul>
        {findings.map(({ code, severity, message }) => (
          <li key={`${code} ${message}`}>
            <Grade severity={severity} /> {message} <RuleLink of={code}>依据</RuleLink>
          </li>
        ))}
      </ul>
    </details>
  );
}

function isBelow(node: OutlineNode, { place }: Finding): boolean {
  return pathTo([node], nodeKey(place)).length > 0;
}
