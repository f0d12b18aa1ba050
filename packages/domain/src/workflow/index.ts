export * from "./kpi-form.ts";
export * from "./opened.ts";
export * from "./states.ts";
export * from "./transitions.ts";
