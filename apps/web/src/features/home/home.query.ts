import { graphql, type ResultOf } from "../../shared/graphql/index.ts";

export const HomeQuery = graphql(`
  query Home($batchId: ID) {
    myPlan(batchId: $batchId) {
      id regionName state requiredCount doneCount updatedAt actions
      batch { id year programme dueOn templateId }
      nodes { key parentKey form sectionId industryId platformId required filled state comment }
      returns { id version reason dueOn createdAt nodes { nodeKey comment } }
      snapshots { id version code createdAt createdBy }
      findings { severity }
    }
    batches { id year programme dueOn }
  }
`);

export type HomePlan = NonNullable<ResultOf<typeof HomeQuery>["myPlan"]>;

export const StartPlan = graphql(`
  mutation StartPlan($batchId: ID!) {
    result: startPlan(batchId: $batchId) {
      __typename
      ... on PlanChangePayload { plan { id } }
      ... on Error { code message }
    }
  }
`);
