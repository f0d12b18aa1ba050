import "../schema/error-types.ts";
import "../schema/rows/index.ts";
import "../modules/account/account.mutation.ts";
import "../modules/account/account.query.ts";
import "../modules/app-info/app-info.query.ts";
import "../modules/batch/batch.mutation.ts";
import "../modules/batch/batch.query.ts";
import "../modules/changes/changes.fields.ts";
import "../modules/import/import.mutation.ts";
import "../modules/import/import.query.ts";
import "../modules/kpi-form/kpi-form.mutation.ts";
import "../modules/kpi-form/kpi-form.query.ts";
import "../modules/lifecycle/lifecycle.mutation.ts";
import "../modules/audit-log/audit-log.query.ts";
import "../modules/catalogue/catalogue.query.ts";
import "../modules/comparison/index.ts";
import "../modules/profile/profile.query.ts";
import "../modules/progress/progress.query.ts";
import "../modules/alerts/alerts.query.ts";
import "../modules/plan/plan.query.ts";
import "../modules/session/session.mutation.ts";
import "../modules/session/session.query.ts";
import "../modules/token/token.mutation.ts";
import "../modules/token/token.query.ts";
import { type GraphQLSchema, isInterfaceType, lexicographicSortSchema, printSchema } from "graphql";
import { builder, nodeTypes } from "../schema/builder.ts";

export const schema = builder.toSchema();
for (const { name } of nodesOf(schema)) nodeTypes.add(name);

/** The schema as it is committed in `schema.graphql`. */
export function schemaText(): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}

function nodesOf(built: GraphQLSchema): readonly { readonly name: string }[] {
  const node = built.getType("Node");
  return isInterfaceType(node) ? built.getImplementations(node).objects : [];
}
