import { graphql, type ResultOf } from "../../../shared/graphql/index.ts";

export const OverviewQuery = graphql(`
  query NationalOverview($industry: String, $units: UnitFilter!) {
    overview(industry: $industry, units: $units) {
      batch { id year programme }
      industries { name units }
      unitsWithFigures
      total {
        industries platforms enterprises costMissing requestMissing cost requested eligible payable
        subsidyRate meanEligible shareAtCap shareAtRate boundByRate boundByCap boundByRequest platformsAboveCap
      }
      units {
        regionCode planId state completenessBps version submittedAt
        figures {
          industries platforms enterprises costMissing requestMissing cost requested eligible payable
          subsidyRate meanEligible shareAtCap shareAtRate boundByRate boundByCap boundByRequest platformsAboveCap
        }
        kpis {
          kpiSetId indicatorId baselineCount baselineBlank baselineMean targetCount targetBlank targetMean
        }
      }
    }
  }
`);

export type Overview = ResultOf<typeof OverviewQuery>["overview"];
