import { randomBytes } from "node:crypto";

/** Prefix of each table's ids: an id alone says what it names, in links, logs and findings. */
export const ID_PREFIXES = {
  User: "usr",
  Session: "ses",
  Account: "acc",
  Verification: "ver",
  RateLimit: "rat",
  Batch: "bat",
  IndustryName: "inm",
  Plan: "pln",
  Industry: "ind",
  Problem: "prb",
  Scenario: "scn",
  Platform: "plf",
  Solution: "sol",
  Enterprise: "ent",
  Evidence: "evi",
  Snapshot: "snp",
  AlertVerdict: "vrd",
  PlanReturn: "ret",
  AuditEntry: "aud",
  Import: "imp",
} as const;
export type IdKind = keyof typeof ID_PREFIXES;

const KIND_BY_PREFIX = new Map<string, string>(
  Object.entries(ID_PREFIXES).map(([kind, prefix]) => [prefix, kind]),
);

/** "ent_" and a UUIDv7 without dashes: ids of one table sort by the time they were made. */
export function newId(kind: IdKind): string {
  return `${ID_PREFIXES[kind]}_${uuidV7()}`;
}

/** GraphQL types whose name differs from their table's. */
const TYPE_NAMES: Readonly<Record<string, string>> = { Import: "WorkbookImport" };

/** The GraphQL type an id names; null for text that is no id of ours. */
export function typeNameOfId(id: string): string | null {
  const kind = KIND_BY_PREFIX.get(id.split("_")[0] ?? "");
  return kind === undefined ? null : (TYPE_NAMES[kind] ?? kind);
}

let lastMs = 0;
let counter = 0;

/** RFC 9562: 48 bits of milliseconds, 12 of a counter within one, the rest random. */
function uuidV7(): string {
  const now = Math.max(Date.now(), lastMs);
  counter = now === lastMs ? counter + 1 : 0;
  lastMs = counter > 0xfff ? now + 1 : now;
  counter &= 0xfff;
  const random = randomBytes(8);
  random.writeUInt8((random.readUInt8(0) & 0x3f) | 0x80, 0);
  return `${lastMs.toString(16).padStart(12, "0")}7${counter.toString(16).padStart(3, "0")}${random.toString("hex")}`;
}
