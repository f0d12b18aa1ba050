export * from "./catalogue.ts";
export * from "./measure.ts";
export { measureValue, wan } from "./value.ts";
