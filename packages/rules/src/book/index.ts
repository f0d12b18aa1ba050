export * from "./coverage.ts";
export { CHECK_EXAMPLES, type CheckExample, type ExampleCase } from "./examples/index.ts";
export * from "./markdown.ts";
export * from "./rule-book.ts";
export { samplePlan } from "./sample-plan.ts";
