export { ASK_LABELS } from "./values.ts";
