import { graphql, type ResultOf } from "../../shared/graphql/index.ts";

export const MyPlatformsQuery = graphql(`
  query MyPlatforms {
    myPlatforms {
      id planId name industryName industryId indicators kpiFormState
      kpiValues { indicatorId baseline target actual revision }
      enterprises { id name level }
    }
  }
`);

export type MyPlatform = ResultOf<typeof MyPlatformsQuery>["myPlatforms"][number];

export const SaveOwnKpi = graphql(`
  mutation SaveOwnKpi($input: SaveKpiValuesInput!) {
    result: saveKpiValues(input: $input) {
      __typename
      ... on SaveKpiValuesPayload {
        refusals { message }
        platform { id kpiValues { indicatorId baseline target actual revision } }
      }
      ... on Error { code message }
    }
  }
`);

export const ReportOwnKpi = graphql(`
  mutation ReportOwnKpi($input: MoveKpiFormInput!) {
    result: moveKpiForm(input: $input) {
      __typename
      ... on PlatformPayload { platform { id kpiFormState } }
      ... on Error { code message }
    }
  }
`);
