import "./relations.ts";
import "./write-rows.mutation.ts";

export { RowKindType } from "./enums.ts";
export { FieldTextType, RowInterface } from "./interface.ts";
export { ROW_TYPES } from "./row-types.ts";
