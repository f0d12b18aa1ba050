/** Operations that several tests send. */
export const ERRORS = `
  __typename
  ... on Error { code message }
  ... on StaleRevisionError { currentRevision current }
`;

export const SAVE_SECTION = /* GraphQL */ `
  mutation ($input: SaveSectionInput!) {
    saveSection(input: $input) {
      ${ERRORS}
      ... on SaveSectionPayload {
        section { nodeId texts revision }
        plan { state revision doneCount requiredCount }
      }
    }
  }
`;

export const SAVE_ENTERPRISES = /* GraphQL */ `
  mutation ($input: SaveEnterprisesInput!) {
    saveEnterprises(input: $input) {
      ${ERRORS}
      ... on SaveEnterprisesPayload {
        ids created updated removed
        refusals { index id field code text current { name revision } }
        enterprises { id name uscc cost requested platformId level revision }
      }
    }
  }
`;

/** A mutation that takes PlanChangeInput: submitPlan, acceptPlan … */
export function change(name: string): string {
  return /* GraphQL */ `
    mutation ($input: PlanChangeInput!) {
      answer: ${name}(input: $input) {
        ${ERRORS}
        ... on SubmissionRefusedError { findings { code severity place { form enterpriseId field } } }
        ... on PlanChangePayload { plan { state revision } snapshot { version code sha256 } }
      }
    }
  `;
}

export const RETURN_PLAN = /* GraphQL */ `
  mutation ($input: ReturnPlanInput!) {
    answer: returnPlan(input: $input) { ${ERRORS} ... on PlanChangePayload { plan { state } } }
  }
`;
