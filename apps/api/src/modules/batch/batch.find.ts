import type { Tx } from "../../db/index.ts";
import { NotFoundError } from "../../kernel/errors.ts";

export interface BatchHead {
  readonly id: string;
  readonly year: number;
  readonly programme: string;
  readonly rulesetId: string;
  readonly dueOn: Date | null;
}

const HEAD = { id: true, year: true, programme: true, rulesetId: true, dueOn: true } as const;
const NEWEST_FIRST = [{ year: "desc" as const }, { id: "desc" as const }];

/**
 * The batch with this id; without one the newest in which anything was submitted, so that a batch just opened does
 * not hide what is there to compare, and the newest of all while nothing is. Throws NotFoundError.
 */
export async function findNationalBatch(tx: Tx, id: string | null): Promise<BatchHead> {
  const batch =
    id !== null
      ? await tx.batch.findUnique({ where: { id }, select: HEAD })
      : ((await tx.batch.findFirst({
          where: { plans: { some: { snapshots: { some: {} } } } },
          orderBy: NEWEST_FIRST,
          select: HEAD,
        })) ?? (await tx.batch.findFirst({ orderBy: NEWEST_FIRST, select: HEAD })));
  if (batch === null) throw new NotFoundError("批次");
  return batch;
}
