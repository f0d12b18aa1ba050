import { graphql } from "../../shared/graphql/index.ts";

export const IndustryNamesQuery = graphql(`
  query IndustryNames {
    industryNames
  }
`);

export const AddIndustry = graphql(`
  mutation AddIndustry($input: AddIndustryInput!) {
    result: addIndustry(input: $input) {
      __typename
      ... on IndustryPayload { industry { id } }
      ... on Error { code message }
    }
  }
`);

export const RenameIndustry = graphql(`
  mutation RenameIndustry($input: RenameIndustryInput!) {
    result: renameIndustry(input: $input) {
      __typename
      ... on IndustryPayload { industry { id } }
      ... on Error { code message }
    }
  }
`);

export const RemoveIndustry = graphql(`
  mutation RemoveIndustry($input: RemoveIndustryInput!) {
    result: removeIndustry(input: $input) {
      __typename
      ... on Error { code message }
    }
  }
`);

export const ReorderIndustries = graphql(`
  mutation ReorderIndustries($input: ReorderIndustriesInput!) {
    result: reorderIndustries(input: $input) {
      __typename
      ... on Error { code message }
    }
  }
`);
