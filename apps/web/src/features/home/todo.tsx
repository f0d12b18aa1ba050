import { findSection, findTemplate, type Template } from "@dengta/domain";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { HomePlan } from "./home.query.ts";

type Node = NonNullable<HomePlan["nodes"]>[number];

export interface TodoRow {
  readonly key: string;
  readonly where: string;
  readonly words: string;
  readonly link: (children: ReactNode) => ReactNode;
}

/** Parts of the plan that wait for the unit: returned ones with the ministry's words, or those that lack something. */
export function todoOf(plan: HomePlan, kind: "returned" | "open"): TodoRow[] {
  const nodes = plan.nodes ?? [];
  const template = findTemplate(plan.batch.templateId);
  const industries = nodes.filter(({ form }) => form === null).map(({ industryId }) => industryId);
  const parents = new Set(nodes.map(({ parentKey }) => parentKey));
  return nodes
    .filter((node) =>
      kind === "returned" ? node.comment !== null : isOpenLeaf(node) && !parents.has(node.key),
    )
    .map((node) => ({
      key: node.key,
      where: whereOf(node, template, industries.indexOf(node.industryId), industries.length),
      words: kind === "returned" ? (node.comment ?? "") : `还差 ${node.required - node.filled} 项`,
      link: (children) => linkTo(plan.id, node, children),
    }));
}

function isOpenLeaf({ filled, required, state, form }: Node): boolean {
  return form !== null && filled < required && state !== "locked";
}

function whereOf(
  { form, sectionId }: Node,
  template: Template | null,
  industry: number,
  industries: number,
): string {
  if (form === null || template === null) return `行业${industry + 1}`;
  const formWords =
    (template.forms.find(({ id }) => id === form)?.label ?? "") +
    (industry >= 0 && industries > 1 ? `（行业${industry + 1}）` : "");
  const heading = sectionId === null ? "" : (findSection(sectionId, template)?.heading ?? "");
  return `${formWords} ${heading}`.trim();
}

function linkTo(
  planId: string,
  { form, sectionId, industryId, platformId }: Node,
  children: ReactNode,
): ReactNode {
  if (sectionId !== null && industryId !== null)
    return (
      <Link
        to="/plans/$planId/industries/$industryId/narrative/$sectionId"
        params={{ planId, industryId, sectionId }}
      >
        {children}
      </Link>
    );
  if (sectionId !== null)
    return (
      <Link to="/plans/$planId/overall/$sectionId" params={{ planId, sectionId }}>
        {children}
      </Link>
    );
  if (industryId !== null && (form === "fu3" || form === "fu4"))
    return (
      <Link
        to="/plans/$planId/industries/$industryId/enterprises"
        params={{ planId, industryId }}
        search={{ view: form }}
      >
        {children}
      </Link>
    );
  if (industryId !== null && platformId !== null)
    return (
      <Link
        to="/plans/$planId/industries/$industryId/kpi/$platformId"
        params={{ planId, industryId, platformId }}
      >
        {children}
      </Link>
    );
  return (
    <Link to="/plans/$planId" params={{ planId }}>
      {children}
    </Link>
  );
}
