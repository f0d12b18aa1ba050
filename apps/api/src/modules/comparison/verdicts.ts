import type { Tx } from "../../db/index.ts";

export const VERDICTS = ["confirmed", "explained", "pending"] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface StandingVerdict {
  readonly verdict: Verdict;
  readonly note: string;
  readonly dropPlanId: string | null;
  readonly author: string;
  readonly createdAt: Date;
}

/** The verdict that stands on each alert of a batch, by the alert's key. */
export type Verdicts = ReadonlyMap<string, StandingVerdict>;

export async function readVerdicts(tx: Tx, batchId: string): Promise<Verdicts> {
  const rows = await tx.alertVerdict.findMany({
    where: { batchId },
    select: {
      alertKey: true,
      verdict: true,
      note: true,
      dropPlanId: true,
      createdAt: true,
      author: { select: { name: true } },
    },
    // The last of each key stands.
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return new Map(
    rows.map(({ alertKey, author, ...row }) => [
      alertKey,
      { ...row, verdict: verdictOf(row.verdict), author: author.name },
    ]),
  );
}

function verdictOf(text: string): Verdict {
  const verdict = VERDICTS.find((known) => known === text);
  if (verdict === undefined) throw new Error(`unknown verdict ${text}`);
  return verdict;
}

/** The alert that a firm is listed more than once. */
export function repeatedKey(enterpriseKey: string): string {
  return `enterpriseTwice/${enterpriseKey}`;
}
