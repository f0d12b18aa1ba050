/** For the checks of a plan, which say the same with another place in front. Not part of the package's API. */
export { contextOf } from "./context.ts";
export { wordsOfFinding } from "./findings.ts";
