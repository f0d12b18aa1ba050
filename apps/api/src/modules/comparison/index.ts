import "./compare.query.ts";

export { openScope, type Scope } from "./scope.ts";
