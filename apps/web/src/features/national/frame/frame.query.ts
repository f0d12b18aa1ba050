import { graphql } from "../../../shared/graphql/index.ts";

export const BatchesQuery = graphql(`
  query NationalBatches {
    batches { id year programme }
  }
`);

export const SearchQuery = graphql(`
  query NationalSearch($batchId: ID, $text: String!) {
    nationalSearch(batchId: $batchId, text: $text) { kind key label detail }
  }
`);
