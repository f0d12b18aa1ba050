export { cellAddress } from "./address.ts";
export * from "./errors.ts";
export * from "./limits.ts";
export * from "./model.ts";
export { openWorkbook } from "./open.ts";
