import { AREA_LABELS, AREAS, findRegion } from "@dengta/domain";
import { Link } from "@tanstack/react-router";
import { type Crumb, crumbsOf, type NationalSearch, wholeCountry } from "../search/index.ts";
import { BY_LABELS } from "./columns.ts";
import { byOf, type Comparison } from "./comparison.query.ts";
import styles from "./page.module.css";

interface CrumbsProps {
  readonly search: NationalSearch;
  /** null while it is on its way. */
  readonly answer: Comparison | null;
}

/** Where in the country the page is, and the way back with the filters up to there. */
export function Crumbs({ search, answer }: CrumbsProps) {
  const crumbs = crumbsOf(search);
  return (
    <nav className={styles.crumbs} aria-label="位置">
      <Link
        to="/national"
        search={{ ...wholeCountry(search), by: search.by === "enterprise" ? "unit" : byOf(search) }}
      >
        全国
      </Link>
      {crumbs.map((crumb) => (
        <span key={crumb.axis}>
          <i aria-hidden="true">/</i>
          <Link to="/national" search={crumb.search}>
            {labelOf(crumb, answer)}
          </Link>
        </span>
      ))}
      <span>
        <i aria-hidden="true">/</i>按{BY_LABELS[byOf(search)]}
      </span>
    </nav>
  );
}

function labelOf({ axis, key }: Crumb, answer: Comparison | null): string {
  if (axis === "area") return AREAS.flatMap((area) => (area === key ? [AREA_LABELS[area]] : []))[0] ?? key;
  if (axis === "unit") return findRegion(key)?.fullName ?? key;
  if (axis === "industry") return `${key}行业`;
  const named = answer?.rows.find((row) => row.enterprise?.platformKey === key)?.enterprise?.platformName;
  return named ?? key;
}
