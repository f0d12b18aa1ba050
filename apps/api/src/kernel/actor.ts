import { type Actor as DomainActor, ROLES } from "@dengta/domain";
import { z } from "zod";

/** The signed-in person as services see them. */
export interface Actor extends DomainActor {
  readonly name: string;
  readonly username: string | null;
}

const actorSchema = z.object({
  id: z.string(),
  name: z.string(),
  username: z
    .string()
    .nullish()
    .transform((name) => name ?? null),
  role: z.enum(ROLES),
  regionCode: z
    .string()
    .nullish()
    .transform((code) => code ?? null),
  platformName: z
    .string()
    .nullish()
    .transform((name) => name ?? null),
});

/** Reads a user row; throws when its role is not one of ours. */
export function toActor(user: unknown): Actor {
  return actorSchema.parse(user);
}
