import type { Finding } from "@dengta/domain";
import { Grade } from "../../../shared/ui/index.ts";
import { RuleLink } from "../../rules-book/index.ts";
import { LineLink } from "../tree/line-link.tsx";
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
          <span className={styles.basis}>
            <RuleLink of={finding.code}>依据</RuleLink>
          </span>
        </li>
      ))}
    </ul>
  );
}

function FindingLink({ finding }: { readonly finding: Finding }) {
  const { target, focus } = findingTarget(finding);
  return (
    <LineLink target={target} focus={focus}>
      {finding.message}
    </LineLink>
  );
}
