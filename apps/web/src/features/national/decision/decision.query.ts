import { graphql } from "../../../shared/graphql/index.ts";

/** What each decision answers: the plan anew, or a refusal in words. */
const AcceptPlan = graphql(`
  mutation AcceptPlan($input: PlanChangeInput!) {
    result: acceptPlan(input: $input) {
      __typename
      ... on PlanChangePayload { plan { id state revision } }
      ... on Error { code message }
    }
  }
`);

const ApprovePlan = graphql(`
  mutation ApprovePlan($input: PlanChangeInput!) {
    result: approvePlan(input: $input) {
      __typename
      ... on PlanChangePayload { plan { id state revision } }
      ... on Error { code message }
    }
  }
`);

const ArchivePlan = graphql(`
  mutation ArchivePlan($input: PlanChangeInput!) {
    result: archivePlan(input: $input) {
      __typename
      ... on PlanChangePayload { plan { id state revision } }
      ... on Error { code message }
    }
  }
`);

export const ReturnPlan = graphql(`
  mutation ReturnPlan($input: ReturnPlanInput!) {
    result: returnPlan(input: $input) {
      __typename
      ... on PlanChangePayload { plan { id state revision } }
      ... on Error { code message }
    }
  }
`);

/** Decisions that need no more than a confirmation. */
export const DECISIONS = { accept: AcceptPlan, approve: ApprovePlan, archive: ArchivePlan } as const;
export type Decision = keyof typeof DECISIONS;
