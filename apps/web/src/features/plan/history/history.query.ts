import { graphql, type ResultOf } from "../../../shared/graphql/index.ts";

export const RowHistoryQuery = graphql(`
  query RowHistory($planId: ID!, $rowId: ID!, $after: String) {
    plan(id: $planId) {
      id
      changes(rowId: $rowId, first: 20, after: $after) {
        pageInfo { hasNextPage endCursor }
        edges {
          node { id actor at deed source kindLabel fields { field label before after } }
        }
      }
    }
  }
`);

type Changes = NonNullable<NonNullable<ResultOf<typeof RowHistoryQuery>["plan"]>["changes"]>;
export type RowChange = Changes["edges"][number]["node"];
