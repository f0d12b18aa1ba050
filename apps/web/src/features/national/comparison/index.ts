export { BY_LABELS } from "./columns.ts";
export { byOf, filterInput } from "./comparison.query.ts";
export { ASK_LABELS } from "./values.ts";
