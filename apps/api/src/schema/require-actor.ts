import type { Actor } from "../kernel/actor.ts";
import { NotSignedInError } from "../kernel/errors.ts";
import type { Context } from "./context.ts";

/** The signed-in person, for resolvers behind a scope. Throws {@link NotSignedInError}. */
export function requireActor(context: Context): Actor {
  if (context.actor === null) throw new NotSignedInError();
  return context.actor;
}
