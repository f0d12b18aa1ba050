import { graphql, type ResultOf } from "../../../shared/graphql/index.ts";

/** Which plan the unit has in the batch. */
export const UnitHeadQuery = graphql(`
  query NationalUnitHead($batchId: ID) {
    nationalProgress(batchId: $batchId) {
      batchId
      units { regionCode planId }
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
