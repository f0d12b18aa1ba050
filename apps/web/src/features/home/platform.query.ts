import { gql, type TypedDocumentNode } from "@urql/core";
import { graphql, type ResultOf } from "../../shared/graphql/index.ts";
import { fragmentName, rowFragments } from "../plan/index.ts";

/** The forms of the reader's own platform, without their rows. */
export const MyPlatformsQuery = graphql(`
  query MyPlatforms {
    myPlatforms {
      id planId name regionName industryName industryId kpiFormState
      enterprises { id name level }
    }
  }
`);

export type MyPlatform = ResultOf<typeof MyPlatformsQuery>["myPlatforms"][number];

/** What one form is made of: the batch that it answers, the platform's row and its values. */
export const PlatformRowsQuery: TypedDocumentNode<PlatformRows, { id: string }> = gql(`
  query PlatformRows($id: ID!) {
    platform: node(id: $id) {
      ... on Platform {
        ...${fragmentName("platform")}
        indicators { id group category name unit direction minimum maximum definition scope }
        kpiValues { ...${fragmentName("kpiValue")} }
        regionCode
        batch { year programme templateId rulesetId }
      }
    }
  }
  ${rowFragments(["platform", "kpiValue"])}
`);

export interface PlatformRows {
  readonly platform: {
    readonly indicators: readonly object[];
    readonly kpiValues: readonly object[];
    readonly regionCode: string;
    readonly batch: {
      readonly year: number;
      readonly programme: string;
      readonly templateId: string;
      readonly rulesetId: string;
    };
  } | null;
}

export const ReportOwnKpi = graphql(`
  mutation ReportOwnKpi($input: MoveKpiFormInput!) {
    result: moveKpiForm(input: $input) {
      __typename
      ... on KpiFormPayload { platform { id kpiFormState } }
      ... on Error { code message }
    }
  }
`);
