import { graphql, type ResultOf } from "../../../shared/graphql/index.ts";

/** Which plan the unit has in the newest batch. */
export const UnitHeadQuery = graphql(`
  query NationalUnitHead {
    overview(units: all) {
      batch { id year programme }
      units { regionCode planId state completenessBps }
    }
  }
`);

export const UnitPlanQuery = graphql(`
  query NationalUnitPlan($id: ID!) {
    plan(id: $id) {
      id regionCode regionName state revision requiredCount doneCount updatedAt view actions
      batch { id year programme dueOn }
      document
      returns { id version reason dueOn createdAt nodes { nodeKey comment } }
      snapshots { id version code sha256 createdAt createdBy }
    }
  }
`);

export type UnitPlan = NonNullable<ResultOf<typeof UnitPlanQuery>["plan"]>;
