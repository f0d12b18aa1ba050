import type { Prisma } from "../../db/index.ts";

const inOrder = { orderBy: { position: "asc" } } as const;

/** A plan with everything below it: one statement per table, however many rows there are. */
export const WHOLE_PLAN = {
  batch: true,
  sections: true,
  evidence: inOrder,
  industries: {
    ...inOrder,
    include: {
      problems: inOrder,
      scenarios: { ...inOrder, include: { problems: true } },
      platforms: {
        ...inOrder,
        include: {
          kpiValues: inOrder,
          solutions: { ...inOrder, include: { prices: inOrder } },
        },
      },
      enterprises: inOrder,
    },
  },
} as const satisfies Prisma.PlanInclude;

export type WholePlan = Prisma.PlanGetPayload<{ include: typeof WHOLE_PLAN }>;
export type WholeIndustry = WholePlan["industries"][number];
export type WholePlatform = WholeIndustry["platforms"][number];
