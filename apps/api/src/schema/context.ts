import type { RulesCatalogue } from "@dengta/rules";
import type { Auth, Person, SignInPolicy } from "../auth/index.ts";
import type { Db } from "../db/index.ts";
import type { Actor } from "../kernel/actor.ts";
import type { Logger } from "../log.ts";
import type { Loaders } from "./loaders.ts";

/** What one request carries through its resolvers. */
export interface Context {
  readonly db: Db;
  readonly auth: Auth;
  readonly log: Logger;
  readonly signInPolicy: SignInPolicy;
  /** Who sent the request; null: nobody is signed in. */
  readonly person: Person | null;
  /** The same as resolvers and services see it; null too while something stands before everything else. */
  readonly actor: Actor | null;
  readonly loaders: Loaders;
  /** Templates, rule sets and KPI sets that this installation knows. */
  readonly catalogue: RulesCatalogue;
}
