import { graphql, type ResultOf } from "../../../shared/graphql/index.ts";

export const AlertsQuery = graphql(`
  query NationalAlerts($batchId: ID) {
    nationalProgress(batchId: $batchId) { batchId }
    alerts(batchId: $batchId) {
      key kind message amount
      sources { regionCode planId code industry platformName enterprise position words }
      verdict { verdict note dropPlanId author createdAt }
    }
  }
`);
export type Alert = ResultOf<typeof AlertsQuery>["alerts"][number];

export const JudgeMutation = graphql(`
  mutation JudgeAlert($input: JudgeAlertInput!) {
    judgeAlert(input: $input) {
      __typename
      ... on Error { code message }
      ... on JudgeAlertPayload { alertKey }
    }
  }
`);
