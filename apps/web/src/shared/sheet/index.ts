export * from "./clipboard.ts";
export * from "./history.ts";
export type { Selection } from "./selection.ts";
export { Sheet } from "./sheet.tsx";
export * from "./types.ts";
