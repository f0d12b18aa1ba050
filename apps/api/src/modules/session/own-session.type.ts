import { builder } from "../../schema/builder.ts";

/** A browser that the account is signed in with. Reached through the own account only. */
export const OwnSessionType = builder.prismaObject("Session", {
  name: "OwnSession",
  description: "A browser that the account is signed in with.",
  fields: (t) => ({
    id: t.exposeID("id", { description: "Names it to `endSession`; opens nothing." }),
    current: t.boolean({
      description: "This very request came with it.",
      resolve: ({ id }, _args, { person }) => person?.session?.id === id,
    }),
    createdAt: t.field({
      type: "DateTime",
      description: "Of signing in.",
      resolve: ({ createdAt }) => createdAt.toISOString(),
    }),
    lastUsedAt: t.field({
      type: "DateTime",
      description: "Of the last request, to five minutes.",
      resolve: ({ updatedAt }) => updatedAt.toISOString(),
    }),
    address: t.exposeString("ipAddress", {
      nullable: true,
      description: "Network address it was opened from; null where it is not known.",
    }),
    userAgent: t.exposeString("userAgent", {
      nullable: true,
      description: "The browser in its own words; null where it said nothing.",
    }),
  }),
});
