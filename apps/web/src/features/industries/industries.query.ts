import { graphql } from "../../shared/graphql/index.ts";

export const IndustryNamesQuery = graphql(`
  query IndustryNames {
    industryNames
  }
`);
