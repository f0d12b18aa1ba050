import type { Tx } from "../../db/index.ts";

export interface AuditLogInput {
  readonly kind: string | null;
  readonly actor: string | null;
  readonly regionCode: string | null;
  readonly before: string | null;
  readonly first: number;
}

export interface AuditLine {
  readonly id: string;
  readonly at: Date;
  readonly actor: string;
  readonly action: string;
  readonly regionCode: string | null;
  readonly after: unknown;
}

/** What happened to accounts, batches and plans as a whole, the newest first. The caller has been let in as administrator. */
export async function readAuditLog(tx: Tx, input: AuditLogInput): Promise<AuditLine[]> {
  const { kind, actor, regionCode, before, first } = input;
  const rows = await tx.auditEntry.findMany({
    where: {
      // Single edits of a draft name its rows: they belong to the unit.
      OR: [{ planId: null }, { action: { startsWith: "plan." } }],
      ...(kind === null ? {} : { action: { startsWith: `${kind}.` } }),
      ...(actor === null ? {} : { actor: { name: { contains: actor } } }),
      ...(regionCode === null ? {} : { plan: { regionCode } }),
      // Ids sort by the time they were made.
      ...(before === null ? {} : { id: { lt: before } }),
    },
    select: {
      ...{ id: true, at: true, action: true, after: true },
      actor: { select: { name: true } },
      plan: { select: { regionCode: true } },
    },
    orderBy: { id: "desc" },
    take: first,
  });
  return rows.map(({ actor: by, plan, ...row }) => ({
    ...row,
    actor: by.name,
    regionCode: plan?.regionCode ?? null,
  }));
}
