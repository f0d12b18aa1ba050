import type { Finding } from "@dengta/domain";
import { Link } from "@tanstack/react-router";
import { Grade } from "../../../shared/ui/index.ts";
import { usePlan } from "../plan-context.ts";
import { findingTarget } from "./finding-target.ts";
import styles from "./findings.module.css";

interface FindingListProps {
  readonly findings: readonly Finding[];
  readonly empty: string;
}

/** Findings in the order of the document; a click goes to the place. */
export function FindingList({ findings, empty }: FindingListProps) {
  if (findings.length === 0) return <p className={styles.empty}>{empty}</p>;
  return (
    <ul className={styles.list}>
      {findings.map((finding) => (
        <li key={`${finding.code} ${finding.message}`}>
          <Grade severity={finding.severity} />
          <FindingLink finding={finding} />
        </li>
      ))}
    </ul>
  );
}

function FindingLink({ finding }: { readonly finding: Finding }) {
  const { head } = usePlan();
  const { target, focus } = findingTarget(finding);
  const planId = head.id;
  const search = focus === null ? {} : { focus };
  switch (target.page) {
    case "section":
      return target.industryId === null ? (
        <Link
          to="/plans/$planId/overall/$sectionId"
          params={{ planId, sectionId: target.sectionId }}
          search={search}
        >
          {finding.message}
        </Link>
      ) : (
        <Link
          to="/plans/$planId/industries/$industryId/narrative/$sectionId"
          params={{ planId, industryId: target.industryId, sectionId: target.sectionId }}
          search={search}
        >
          {finding.message}
        </Link>
      );
    case "industries":
      return (
        <Link to="/plans/$planId/industries" params={{ planId }}>
          {finding.message}
        </Link>
      );
    case "enterprises":
      return (
        <Link
          to="/plans/$planId/industries/$industryId/enterprises"
          params={{ planId, industryId: target.industryId }}
          search={{ view: target.view, ...search }}
        >
          {finding.message}
        </Link>
      );
    case "kpi":
      return (
        <Link
          to="/plans/$planId/industries/$industryId/kpi/$platformId"
          params={{ planId, industryId: target.industryId, platformId: target.platformId }}
          search={search}
        >
          {finding.message}
        </Link>
      );
  }
}
