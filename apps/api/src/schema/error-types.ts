import { DomainError } from "@dengta/domain";
import {
  ForbiddenError,
  NotFoundError,
  PlanLockedError,
  StaleRevisionError,
  TransitionRefusedError,
} from "../kernel/errors.ts";
import { builder } from "./builder.ts";

/** What every refusal says; a mutation answers with its result or with one of these. */
export const ErrorInterface = builder.interfaceRef<DomainError>("Error").implement({
  description: "An expected refusal: a stable code for programs and a message for people.",
  fields: (t) => ({
    code: t.exposeString("code"),
    message: t.exposeString("message"),
  }),
});

builder.objectType(DomainError, { name: "PlainError", interfaces: [ErrorInterface] });
builder.objectType(ForbiddenError, { name: "ForbiddenError", interfaces: [ErrorInterface] });
builder.objectType(NotFoundError, { name: "NotFoundError", interfaces: [ErrorInterface] });

builder.objectType(StaleRevisionError, {
  name: "StaleRevisionError",
  description: "Somebody wrote in between. Nothing was changed.",
  interfaces: [ErrorInterface],
  fields: (t) => ({
    currentRevision: t.exposeInt("currentRevision"),
    current: t.field({
      type: "JSON",
      nullable: true,
      description: "The row as it stands, in the shape it is written in.",
      resolve: (error) => error.current,
    }),
  }),
});

builder.objectType(PlanLockedError, {
  name: "PlanLockedError",
  interfaces: [ErrorInterface],
  fields: (t) => ({ state: t.exposeString("state") }),
});

builder.objectType(TransitionRefusedError, {
  name: "TransitionRefusedError",
  interfaces: [ErrorInterface],
  fields: (t) => ({ state: t.exposeString("state") }),
});

/** Refusals that any write to a plan may meet. */
export const WRITE_ERRORS = [StaleRevisionError, PlanLockedError, ForbiddenError, NotFoundError];
