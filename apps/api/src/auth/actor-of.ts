import { type Actor, toActor } from "../kernel/actor.ts";
import type { Auth } from "./auth.ts";

/** The person whose session the request carries; null without one, or when the account is disabled. */
export async function actorOf(auth: Auth, headers: Headers): Promise<Actor | null> {
  const found = await auth.api.getSession({ headers });
  return found === null || found.user.disabled === true ? null : toActor(found.user);
}
