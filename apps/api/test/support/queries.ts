/** Operations that several tests send. */
export const ERRORS = `
  __typename
  ... on Error { code message }
  ... on StaleRevisionError { currentRevision current }
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
