export { checkPlan } from "../../src/index.ts";
