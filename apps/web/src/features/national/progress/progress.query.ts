import { graphql, type ResultOf } from "../../../shared/graphql/index.ts";

export const GridQuery = graphql(`
  query NationalProgressGrid($batchId: ID) {
    progressGrid(batchId: $batchId) {
      batchId year programme dueOn
      columns { id label }
      units {
        regionCode planId state requiredCount doneCount version submittedAt dueOn
        cells { columnId required filled }
      }
    }
  }
`);
export type ProgressGrid = ResultOf<typeof GridQuery>["progressGrid"];
export type GridUnit = ProgressGrid["units"][number];
