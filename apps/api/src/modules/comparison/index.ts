import "./compare.query.ts";
import "./simulate.query.ts";

export { openScope, type Scope } from "./scope.ts";
export { repeatedKey, type StandingVerdict, VERDICTS, type Verdict } from "./verdicts.ts";
