import type { MeasureKey } from "@dengta/domain";
import { graphql, type ResultOf } from "../../../shared/graphql/index.ts";
import type { By, NationalSearch } from "../search/index.ts";

export const ComparisonQuery = graphql(`
  query NationalComparison(
    $batchId: ID, $by: [ComparisonAxis!]!, $filters: FactFilters, $asks: EnterpriseAsks, $withCities: Boolean
    $measures: [MeasureKey!]!, $sort: ComparisonSort, $first: Int, $after: String
  ) {
    compare(
      batchId: $batchId, by: $by, filters: $filters, asks: $asks, withCities: $withCities
      measures: $measures, sort: $sort, first: $first, after: $after
    ) {
      batch { id year programme }
      measures { key label unit kind definition blanks comparable }
      rows {
        id values enterprises costMissing requestMissing headroom
        parts { axis key label }
        enterprise {
          regionCode industry platformKey platformName uscc position asks ceiling level targetLevel otherListings
        }
      }
      total {
        values enterprises costMissing requestMissing
        doubled { enterprises listings cost eligible platformLines }
      }
      totalCount hasNextPage endCursor
      versions { regionCode version code submittedAt }
    }
  }
`);

export type Comparison = ResultOf<typeof ComparisonQuery>["compare"];
export type Row = Comparison["rows"][number];
export type MeasureInfo = Comparison["measures"][number];

/** What the page asks of every group; the table, the charts and the tiles take theirs from it. */
export const ASKED: readonly MeasureKey[] = [
  "units",
  "industries",
  "platforms",
  "enterprises",
  "cost",
  "requested",
  "eligible",
  "payable",
  "subsidyRate",
  "meanCost",
  "meanEligible",
  "shareFull",
  "shareRate",
  "shareCap",
  "shareLess",
  "shareNothing",
  "platformsAboveCap",
  "headroom",
  "costMissing",
  "requestMissing",
];

const PAGE = 50;
const WHOLE = 200;

/** The question that an address asks. */
export function questionOf(search: NationalSearch, after: string | null) {
  const by = byOf(search);
  const sort = sortOf(search, by);
  return {
    batchId: search.batch ?? null,
    by:
      by === "enterprise" || search.within === undefined || search.within === by ? [by] : [by, search.within],
    filters: filterInput(search),
    asks: by === "enterprise" ? (search.asks ?? null) : null,
    withCities: search.merge !== undefined,
    measures: [...ASKED],
    sort,
    first: by === "enterprise" ? PAGE : WHOLE,
    after,
  };
}

export function byOf({ by }: NationalSearch): By {
  return by ?? "unit";
}

export function filterInput({ cities, area, unit, industry, platform }: NationalSearch) {
  return {
    cities: cities ?? "all",
    area: area ?? null,
    units: unit === undefined ? null : [unit],
    industry: industry ?? null,
    platform: platform ?? null,
  } as const;
}

const ENTERPRISE_SORTS: readonly string[] = ["cost", "requested", "eligible"];

function sortOf({ sort }: NationalSearch, by: By) {
  const key = ASKED.find((measure) => measure === sort?.replace(/^-/, ""));
  if (key === undefined || (by === "enterprise" && !ENTERPRISE_SORTS.includes(key))) return null;
  return { measure: key, descending: sort?.startsWith("-") === true };
}

export const KpiQuery = graphql(`
  query NationalKpi(
    $batchId: ID, $by: ComparisonAxis!, $filters: FactFilters, $withCities: Boolean, $kpiSetId: String!
    $indicatorId: String!
  ) {
    compareKpi(
      batchId: $batchId, by: $by, filters: $filters, withCities: $withCities, kpiSetId: $kpiSetId
      indicatorId: $indicatorId
    ) {
      aboutFirms leftOutOtherSet leftOutNotInSet
      rows {
        key label platforms firms change changeN
        baseline { n blanks mean } target { n blanks mean } actual { n blanks mean }
      }
      total {
        key label platforms firms change changeN
        baseline { n blanks mean } target { n blanks mean } actual { n blanks mean }
      }
    }
  }
`);
export type KpiComparison = ResultOf<typeof KpiQuery>["compareKpi"];

export const SpreadQuery = graphql(`
  query NationalSpread($batchId: ID, $by: ComparisonAxis!, $filters: FactFilters, $withCities: Boolean, $ofCost: Boolean) {
    distribution(batchId: $batchId, by: $by, filters: $filters, withCities: $withCities, ofCost: $ofCost) {
      key label n blanks minimum lowerQuartile median upperQuartile maximum
    }
  }
`);
export type Spread = ResultOf<typeof SpreadQuery>["distribution"][number];

export const StatesQuery = graphql(`
  query NationalStates($batchId: ID) {
    nationalProgress(batchId: $batchId) {
      batchId
      units { regionCode planId state requiredCount doneCount version dueOn }
    }
  }
`);
export type UnitState = ResultOf<typeof StatesQuery>["nationalProgress"]["units"][number];

export const IndustriesQuery = graphql(`
  query NationalIndustries($batchId: ID) {
    compare(batchId: $batchId, by: [industry], measures: [units], first: 200) {
      rows { id values parts { key label } }
    }
  }
`);
