import type { Db } from "../db/index.ts";
import { contentHash } from "../kernel/canonical-json.ts";

export interface Integrity {
  readonly snapshots: number;
  readonly auditEntries: number;
  /** Versions whose document no longer has the hash it was submitted with: their codes. */
  readonly brokenSnapshots: readonly string[];
  /** Entries that were changed, or before which one was put in or taken out: their ids. */
  readonly brokenAuditEntries: readonly string[];
}

const SNAPSHOTS_AT_ONCE = 20;

/** Works out every hash anew. Changes nothing. */
export async function checkIntegrity(db: Db): Promise<Integrity> {
  const brokenSnapshots: string[] = [];
  let snapshots = 0;
  let last = "";
  for (;;) {
    const rows = await db.snapshot.findMany({
      where: { id: { gt: last } },
      orderBy: { id: "asc" },
      take: SNAPSHOTS_AT_ONCE,
      select: { id: true, code: true, sha256: true, document: true },
    });
    for (const { id, code, sha256, document } of rows) {
      if (contentHash(document) !== sha256) brokenSnapshots.push(code);
      snapshots += 1;
      last = id;
    }
    if (rows.length < SNAPSHOTS_AT_ONCE) break;
  }
  const broken = await db.$queryRaw<{ id: string }[]>`
    WITH chained AS (
      SELECT e, lag(e."hash") OVER chain AS previous, row_number() OVER chain AS place
      FROM "AuditEntry" e WINDOW chain AS (PARTITION BY e."planId" ORDER BY e."sequence", e."id")
    )
    SELECT (e)."id" AS id FROM chained
    WHERE place <> (e)."sequence" OR "audit_entry_hash"(coalesce(previous, ''), e) <> (e)."hash" ORDER BY 1`;
  return {
    snapshots,
    auditEntries: await db.auditEntry.count(),
    brokenSnapshots,
    brokenAuditEntries: broken.map(({ id }) => id),
  };
}
