import "./relations.ts";
import "./write-rows.mutation.ts";

export { RowKindType } from "./enums.ts";

export { ROW_TYPES } from "./row-types.ts";
