import type { DataRow } from "../../data/index.ts";
import type { builder } from "../builder.ts";

/** The field builder of a type whose parent is a row. */
export type RowFieldBuilder = PothosSchemaTypes.ObjectFieldBuilder<
  (typeof builder)["$inferSchemaTypes"],
  DataRow
>;
