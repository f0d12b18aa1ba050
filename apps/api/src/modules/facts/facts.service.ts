import { type PlanDocument, parsePlanDocument } from "@dengta/domain";
import type { RulesCatalogue } from "@dengta/rules";
import type { Db, Tx } from "../../db/index.ts";
import { contentHash } from "../../kernel/canonical-json.ts";
import type { FactOwner } from "./facts.owner.ts";
import { type FactRows, factRows } from "./facts.rows.ts";

/** Counts up when the rows of a document come out differently: older facts are then written anew at start. */
const FACT_LAYOUT = 1;

/** Rows of one statement; PostgreSQL takes 65,535 parameters. */
const CHUNK = 1_000;

/** Writes the facts of a snapshot, in the transaction that makes it. */
export async function writeFacts(
  tx: Tx,
  owner: FactOwner,
  document: PlanDocument,
  catalogue: RulesCatalogue,
): Promise<void> {
  const rows = factRows(owner, document, catalogue);
  for (const data of chunks(rows.platforms)) await tx.platformFact.createMany({ data });
  for (const data of chunks(rows.enterprises)) await tx.enterpriseFact.createMany({ data });
  for (const data of chunks(rows.indicators)) await tx.kpiFact.createMany({ data });
  await keepRepeats(tx, owner.batchId, rows);
  await tx.factLedger.create({ data: ledgerOf(owner.snapshotId, rows) });
}

/** Firms of this snapshot that it lists twice, or that another plan of the batch lists in any version. */
async function keepRepeats(tx: Tx, batchId: string, { enterprises }: FactRows): Promise<void> {
  const keys = enterprises.flatMap(({ enterpriseKey }) => enterpriseKey ?? []);
  if (keys.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO "RepeatedEnterprise" ("batchId", "enterpriseKey")
    SELECT ${batchId}, f."enterpriseKey" FROM "EnterpriseFact" f
    WHERE f."batchId" = ${batchId} AND f."enterpriseKey" = ANY(${[...new Set(keys)]}::text[])
    GROUP BY f."enterpriseKey"
    HAVING count(DISTINCT f."planId") > 1 OR count(*) > count(DISTINCT f."snapshotId")
    ON CONFLICT DO NOTHING`;
}

function ledgerOf(snapshotId: string, rows: FactRows) {
  return {
    snapshotId,
    layout: FACT_LAYOUT,
    platforms: rows.platforms.length,
    enterprises: rows.enterprises.length,
    indicators: rows.indicators.length,
    sha256: hashOf(rows),
  };
}

/** Independent of the order of rows; BigInt and decimals as text. */
function hashOf(rows: FactRows): string {
  const sorted = [rows.platforms, rows.enterprises, rows.indicators].map((list) =>
    list.map((row) => JSON.stringify(plain(row))).sort(),
  );
  return contentHash(sorted);
}

function plain(row: object): [string, unknown][] {
  const text = (value: unknown) =>
    value === null || typeof value === "number" || value === undefined ? (value ?? null) : String(value);
  return Object.entries(row)
    .map(([key, value]): [string, unknown] => [key, text(value)])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Facts for snapshots that have none, or older ones; done at start. Returns how many snapshots were written. */
export async function writeMissingFacts(db: Db, catalogue: RulesCatalogue): Promise<number> {
  const missing = await db.snapshot.findMany({
    where: { OR: [{ factLedger: null }, { factLedger: { layout: { not: FACT_LAYOUT } } }] },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  for (const { id } of missing) await db.$transaction((tx) => rebuildSnapshot(tx, id, catalogue));
  return missing.length;
}

export interface FactCheck {
  readonly snapshots: number;
  /** Snapshots whose stored facts differ from what their document says. */
  readonly disagreeing: readonly string[];
}

/** Compares every snapshot's stored facts with those computed from its document, row by row. */
export async function checkFacts(db: Db, catalogue: RulesCatalogue): Promise<FactCheck> {
  const snapshots = await db.snapshot.findMany({ select: { id: true }, orderBy: { id: "asc" } });
  const disagreeing: string[] = [];
  for (const { id } of snapshots) if (!(await agrees(db, id, catalogue))) disagreeing.push(id);
  return { snapshots: snapshots.length, disagreeing };
}

async function agrees(db: Db, snapshotId: string, catalogue: RulesCatalogue): Promise<boolean> {
  const where = { where: { snapshotId } };
  const [{ owner, document }, ledger, platforms, enterprises, indicators] = await Promise.all([
    ownerOf(db, snapshotId),
    db.factLedger.findUnique(where),
    db.platformFact.findMany(where),
    db.enterpriseFact.findMany(where),
    db.kpiFact.findMany(where),
  ]);
  const expected = hashOf(factRows(owner, document, catalogue));
  const stored = indicators.map((row) => ({
    ...row,
    baseline: row.baseline?.toFixed() ?? null,
    target: row.target?.toFixed() ?? null,
    actual: row.actual?.toFixed() ?? null,
  }));
  return ledger?.sha256 === expected && hashOf({ platforms, enterprises, indicators: stored }) === expected;
}

/** Writes all facts anew from the submitted documents, snapshot by snapshot, and checks them. */
export async function rebuildFacts(db: Db, catalogue: RulesCatalogue): Promise<FactCheck> {
  const snapshots = await db.snapshot.findMany({ select: { id: true }, orderBy: { id: "asc" } });
  await db.repeatedEnterprise.deleteMany();
  for (const { id } of snapshots) await db.$transaction((tx) => rebuildSnapshot(tx, id, catalogue));
  return checkFacts(db, catalogue);
}

async function rebuildSnapshot(tx: Tx, snapshotId: string, catalogue: RulesCatalogue): Promise<void> {
  const { owner, document } = await ownerOf(tx, snapshotId);
  await tx.$executeRaw`SET LOCAL dengta.rebuild_facts = 'on'`;
  const where = { where: { snapshotId } };
  await tx.factLedger.deleteMany(where);
  await tx.kpiFact.deleteMany(where);
  await tx.enterpriseFact.deleteMany(where);
  await tx.platformFact.deleteMany(where);
  await writeFacts(tx, owner, document, catalogue);
}

async function ownerOf(tx: Tx, id: string): Promise<{ owner: FactOwner; document: PlanDocument }> {
  const { planId, plan, document } = await tx.snapshot.findUniqueOrThrow({
    where: { id },
    select: { planId: true, document: true, plan: { select: { batchId: true } } },
  });
  return {
    owner: { snapshotId: id, planId, batchId: plan.batchId },
    document: parsePlanDocument(document),
  };
}

function* chunks<T>(rows: T[]): Generator<T[]> {
  for (let at = 0; at < rows.length; at += CHUNK) yield rows.slice(at, at + CHUNK);
}
