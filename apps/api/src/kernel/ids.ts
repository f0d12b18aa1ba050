import { randomBytes } from "node:crypto";
import { isRowKind, kindOfRowId, ownerOfId, type RowKind, rowIdOf } from "@dengta/domain";

/** Prefix of each table's ids: an id alone says what it names, in links, logs and findings. Rows have the domain's. */
export const ID_PREFIXES = {
  User: "usr",
  Session: "ses",
  Account: "acc",
  Verification: "ver",
  RateLimit: "rat",
  TwoFactor: "two",
  ApiToken: "tok",
  Batch: "bat",
  IndustryName: "inm",
  Plan: "pln",
  Snapshot: "snp",
  AlertVerdict: "vrd",
  PlanReturn: "ret",
  AuditEntry: "aud",
  RowChange: "chg",
  Import: "imp",
} as const;
export type IdKind = keyof typeof ID_PREFIXES;

const KIND_BY_PREFIX = new Map<string, string>(
  Object.entries(ID_PREFIXES).map(([kind, prefix]) => [prefix, kind]),
);

/** "snp_" and a UUIDv7 without dashes: ids of one table sort by the time they were made. */
export function newId(kind: IdKind): string {
  return `${ID_PREFIXES[kind]}_${uuidV7()}`;
}

/** An id for a row that the server makes. */
export function newRowId(kind: RowKind): string {
  return rowIdOf(kind, Date.now(), randomBytes(10));
}

/** GraphQL types whose name differs from their table's. */
const TYPE_NAMES: Readonly<Record<string, string>> = { Import: "WorkbookImport" };

/** Kinds of the rows that are named by the row above them and a key. */
const MADE_KINDS: Readonly<Record<string, RowKind>> = {
  plf: "kpiValue",
  sol: "price",
  ind: "section",
  pln: "section",
};

/** The kind of row that an id names; null for other ids. */
function rowKindOfId(id: string): RowKind | null {
  return id.includes("/") ? (MADE_KINDS[ownerOfId(id).split("_")[0] ?? ""] ?? null) : kindOfRowId(id);
}

/** Name of a kind of row as a GraphQL type. */
export function rowTypeName(kind: RowKind): string {
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
}

/** The GraphQL type an id names; null for text that is no id of ours. */
export function typeNameOfId(id: string): string | null {
  const row = rowKindOfId(id);
  if (row !== null && isRowKind(row)) return rowTypeName(row);
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
