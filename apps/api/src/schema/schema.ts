import "./error-types.ts";
import "../modules/account/account.mutation.ts";
import "../modules/account/account.query.ts";
import "../modules/app-info/app-info.query.ts";
import "../modules/batch/batch.mutation.ts";
import "../modules/batch/batch.query.ts";
import "../modules/enterprise/enterprise.mutation.ts";
import "../modules/import/import.mutation.ts";
import "../modules/import/import.query.ts";
import "../modules/industry/industry.mutation.ts";
import "../modules/kpi/kpi.mutation.ts";
import "../modules/lifecycle/lifecycle.mutation.ts";
import "../modules/comparison/index.ts";
import "../modules/profile/profile.query.ts";
import "../modules/progress/progress.query.ts";
import "../modules/alerts/alerts.query.ts";
import "../modules/plan/plan.query.ts";
import "../modules/platform/platform.mutation.ts";
import "../modules/platform/platform.query.ts";
import "../modules/scenario/scenario.mutation.ts";
import "../modules/section/section.mutation.ts";
import "../modules/session/session.query.ts";
import { lexicographicSortSchema, printSchema } from "graphql";
import { builder } from "./builder.ts";

export const schema = builder.toSchema();

/** The schema as it is committed in `schema.graphql`. */
export function schemaText(): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
