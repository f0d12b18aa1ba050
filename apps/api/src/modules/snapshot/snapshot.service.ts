import type { PlanDocument } from "@dengta/domain";
import type { RulesCatalogue } from "@dengta/rules";
import { toJson } from "../../data/index.ts";
import type { Tx } from "../../db/index.ts";
import type { Actor } from "../../kernel/actor.ts";
import { contentHash } from "../../kernel/canonical-json.ts";
import { newId } from "../../kernel/ids.ts";
import { writeFacts } from "../facts/index.ts";

export interface SnapshotHead {
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly sha256: string;
}

const CODE_DIGITS = 8;

/** Keeps the document as the plan's next version, with its hash, its code and its national facts. */
export async function makeSnapshot(
  tx: Tx,
  actor: Actor,
  planId: string,
  document: PlanDocument,
  catalogue: RulesCatalogue,
): Promise<SnapshotHead> {
  const last = await tx.snapshot.findFirst({
    where: { planId },
    orderBy: { version: "desc" },
    select: { version: true },
  });
  const version = (last?.version ?? 0) + 1;
  const sha256 = contentHash(document);
  const head = { id: newId("Snapshot"), version, sha256, code: codeOf(document, version, sha256) };
  await tx.snapshot.create({ data: { ...head, planId, document: toJson(document), createdById: actor.id } });
  const { batchId } = await tx.plan.findUniqueOrThrow({ where: { id: planId }, select: { batchId: true } });
  await writeFacts(tx, { snapshotId: head.id, planId, batchId }, document, catalogue);
  return head;
}

/** Short enough to print at a page's foot and to type: "2022-330000-V1-9F86D081". */
function codeOf(document: PlanDocument, version: number, sha256: string): string {
  const mark = sha256.slice(0, CODE_DIGITS).toUpperCase();
  return `${document.batch.year}-${document.regionCode}-V${version}-${mark}`;
}
