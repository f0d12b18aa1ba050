import "./error-types.ts";
import "../modules/app-info/index.ts";
import "../modules/industry/industry.mutation.ts";
import "../modules/lifecycle/lifecycle.mutation.ts";
import "../modules/overview/index.ts";
import { lexicographicSortSchema, printSchema } from "graphql";
import { builder } from "./builder.ts";

export const schema = builder.toSchema();

/** The schema as it is committed in `schema.graphql`. */
export function schemaText(): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
