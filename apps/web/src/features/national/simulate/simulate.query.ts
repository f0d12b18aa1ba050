import { graphql, type ResultOf } from "../../../shared/graphql/index.ts";

export const SimulateQuery = graphql(`
  query NationalSimulation(
    $batchId: ID, $by: ComparisonAxis!, $filters: FactFilters, $rateBps: Int!, $enterpriseCap: String!
    $platformCap: String!
  ) {
    simulate(
      batchId: $batchId, by: $by, filters: $filters, rateBps: $rateBps, enterpriseCap: $enterpriseCap
      platformCap: $platformCap
    ) {
      rows { key label firms changed eligible assumed difference excess }
      total { key label firms changed eligible assumed difference excess }
    }
  }
`);
export type Simulated = ResultOf<typeof SimulateQuery>["simulate"]["total"];
