import { graphql, type ResultOf } from "../../shared/graphql/index.ts";

/** A plan with everything its pages show, and the revisions that writes go back with. */
export const OpenPlanQuery = graphql(`
  query OpenPlan($id: ID!) {
    plan(id: $id) {
      id regionCode regionName state revision returnedBefore view actions
      batch { id year dueOn signOff }
      document
      nodes { key state comment }
      returns { id version reason dueOn createdAt nodes { nodeKey comment } }
      snapshots { id version code createdAt createdBy }
      sections { nodeId industryId revision }
      industries {
        id revision
        sections { nodeId revision }
        problems { id revision }
        scenarios { id revision }
        platforms { id revision kpiFormState solutions { id revision } kpiValues { indicatorId revision } }
        enterprises { id revision }
      }
    }
  }
`);

export type OpenPlan = NonNullable<ResultOf<typeof OpenPlanQuery>["plan"]>;
