import { wan } from "@dengta/domain";
import { Prisma, type Tx } from "../../db/index.ts";
import type { Scope } from "../comparison/index.ts";
import type { AlertSource } from "./alerts.types.ts";

/** A firm's fact with a group it belongs to. */
export interface FirmFact {
  readonly group: string;
  readonly snapshotId: string;
  readonly regionCode: string;
  readonly planId: string;
  readonly industryName: string;
  readonly platformKey: string | null;
  readonly platformName: string;
  readonly name: string;
  readonly uscc: string | null;
  readonly position: number;
  readonly costFen: bigint | null;
  readonly eligibleFen: bigint | null;
}

/** Firms of the current versions for which `group` is among the groups that `having` lets through. */
export function readFirms(tx: Tx, scope: Scope, group: Prisma.Sql, groups: Prisma.Sql): Promise<FirmFact[]> {
  return tx.$queryRaw<FirmFact[]>`
    SELECT ${group} AS "group", f."snapshotId", f."regionCode", f."planId", f."industryName", f."platformKey",
      f."platformName", f.name, f.uscc, f.position, f."costFen", f."eligibleFen"
    FROM "EnterpriseFact" f
    WHERE ${currentFacts(scope)} AND ${group} IN (${groups})
    ORDER BY 1, f."snapshotId", f.position`;
}

/** Condition on `f`: it belongs to a version that counts. */
export function currentFacts(scope: Scope): Prisma.Sql {
  const ids = scope.snapshots.map(({ snapshotId }) => snapshotId);
  return Prisma.sql`f."batchId" = ${scope.batch.id} AND f."snapshotId" = ANY(${ids}::text[])`;
}

export function groupsOf<T extends { readonly group: string }>(rows: readonly T[]): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(row.group, [...(groups.get(row.group) ?? []), row]);
  return [...groups];
}

export function firmSource(scope: Scope, fact: FirmFact): AlertSource {
  const { costFen, eligibleFen } = fact;
  return {
    ...{ regionCode: fact.regionCode, planId: fact.planId, code: codeOf(scope, fact.snapshotId) },
    ...{ industry: fact.industryName, platformName: fact.platformName },
    ...{ enterprise: fact.name, position: fact.position },
    words: `成本 ${costFen === null ? "空白" : wan(costFen)}，奖补 ${eligibleFen === null ? "空白" : wan(eligibleFen)}`,
  };
}

export function codeOf({ snapshots }: Scope, snapshotId: string): string {
  return snapshots.find((snapshot) => snapshot.snapshotId === snapshotId)?.code ?? "";
}

export function sumFen(values: readonly (bigint | null)[]): bigint {
  return values.reduce<bigint>((sum, value) => sum + (value ?? 0n), 0n);
}
