import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { usePlan } from "../plan-context.ts";
import type { OutlineTarget } from "./outline.ts";

interface LineLinkProps {
  readonly target: NonNullable<OutlineTarget>;
  readonly className?: string | undefined;
  readonly title?: string;
  /** Field to bring into view there. */
  readonly focus?: string | null;
  readonly children: ReactNode;
}

/** A link to a page of the open plan. */
export function LineLink({ target, className = "", title = "", focus = null, children }: LineLinkProps) {
  const planId = usePlan().head.id;
  const look = { className, title };
  const search = focus === null ? {} : { focus };
  switch (target.page) {
    case "section":
      return target.industryId === null ? (
        <Link
          to="/plans/$planId/overall/$sectionId"
          params={{ planId, sectionId: target.sectionId }}
          search={search}
          {...look}
        >
          {children}
        </Link>
      ) : (
        <Link
          to="/plans/$planId/industries/$industryId/narrative/$sectionId"
          params={{ planId, industryId: target.industryId, sectionId: target.sectionId }}
          search={search}
          {...look}
        >
          {children}
        </Link>
      );
    case "industries":
      return (
        <Link to="/plans/$planId/industries" params={{ planId }} activeOptions={{ exact: true }} {...look}>
          {children}
        </Link>
      );
    case "enterprises":
      return (
        <Link
          to="/plans/$planId/industries/$industryId/enterprises"
          params={{ planId, industryId: target.industryId }}
          search={{ view: target.view, ...search }}
          {...look}
        >
          {children}
        </Link>
      );
    case "kpi":
      return (
        <Link
          to="/plans/$planId/industries/$industryId/kpi/$platformId"
          params={{ planId, industryId: target.industryId, platformId: target.platformId }}
          search={search}
          {...look}
        >
          {children}
        </Link>
      );
  }
}
