import { graphql, type ResultOf } from "../../shared/graphql/index.ts";

export const BatchesQuery = graphql(`
  query AdminBatches {
    batches { id year programme templateId rulesetId requirementTitles dueOn signOff closedAt }
  }
`);
export type Batch = ResultOf<typeof BatchesQuery>["batches"][number];

export const CreateBatch = graphql(`
  mutation AdminCreateBatch($input: CreateBatchInput!) {
    result: createBatch(input: $input) { __typename ... on Error { code message } }
  }
`);
export const UpdateBatch = graphql(`
  mutation AdminUpdateBatch($input: UpdateBatchInput!) {
    result: updateBatch(input: $input) { __typename ... on Error { code message } }
  }
`);
export const CloseBatch = graphql(`
  mutation AdminCloseBatch($batchId: ID!, $closed: Boolean!) {
    result: setBatchClosed(batchId: $batchId, closed: $closed) { __typename ... on Error { code message } }
  }
`);

export const AccountsQuery = graphql(`
  query AdminAccounts {
    accounts { id username name role regionCode platformName disabled createdAt }
  }
`);
export type Account = ResultOf<typeof AccountsQuery>["accounts"][number];

export const CreateAccount = graphql(`
  mutation AdminCreateAccount($input: CreateAccountInput!) {
    result: createAccount(input: $input) { __typename ... on Error { code message } }
  }
`);
export const ResetPassword = graphql(`
  mutation AdminResetPassword($accountId: ID!, $password: String!) {
    result: resetPassword(accountId: $accountId, password: $password) { __typename ... on Error { code message } }
  }
`);
export const DisableAccount = graphql(`
  mutation AdminDisableAccount($accountId: ID!, $disabled: Boolean!) {
    result: setAccountDisabled(accountId: $accountId, disabled: $disabled) {
      __typename ... on Error { code message }
    }
  }
`);

export const IndustriesQuery = graphql(`
  query AdminIndustries {
    industryEntries { id name aliases }
    unlistedIndustries { name units }
  }
`);
export type IndustryEntry = ResultOf<typeof IndustriesQuery>["industryEntries"][number];

export const SaveIndustry = graphql(`
  mutation AdminSaveIndustry($input: SaveIndustryNameInput!) {
    result: saveIndustryName(input: $input) { __typename ... on Error { code message } }
  }
`);
export const RemoveIndustry = graphql(`
  mutation AdminRemoveIndustry($id: ID!) {
    result: removeIndustryName(id: $id) { __typename ... on Error { code message } }
  }
`);

export const AuditQuery = graphql(`
  query AdminAudit($kind: String, $actor: String, $regionCode: String, $before: ID) {
    auditLog(kind: $kind, actor: $actor, regionCode: $regionCode, before: $before, first: 50) {
      id at actor action regionCode after
    }
  }
`);
