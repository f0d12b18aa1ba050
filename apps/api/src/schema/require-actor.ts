import type { DomainError } from "@dengta/domain";
import type { Person } from "../auth/index.ts";
import type { Actor } from "../kernel/actor.ts";
import {
  NotSignedInError,
  PasswordChangeRequiredError,
  TwoFactorSetupRequiredError,
} from "../kernel/errors.ts";
import type { Context } from "./context.ts";

/** The signed-in person, for resolvers behind a scope. Throws what {@link whyNobody} says. */
export function requireActor(context: Context): Actor {
  if (context.actor === null) throw whyNobody(context);
  return context.actor;
}

/** The person with a session, whatever stands before everything else: for the own account only. */
export function requireOwnSession({
  person,
}: Context): Person & { readonly session: { readonly id: string } } {
  if (person === null || person.session === null) throw new NotSignedInError();
  return { ...person, session: person.session };
}

/** Why a request without an actor is refused. */
export function whyNobody({ person }: Context): DomainError {
  if (person?.blockedBy === "passwordChange") return new PasswordChangeRequiredError();
  if (person?.blockedBy === "twoFactorSetup") return new TwoFactorSetupRequiredError();
  return new NotSignedInError();
}
