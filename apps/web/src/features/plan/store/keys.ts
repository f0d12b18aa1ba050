/** Kinds of rows that are written on their own, in the order in which they are: what others refer to comes first. */
export const ROW_KINDS = [
  "industry",
  "problem",
  "scenario",
  "platform",
  "solution",
  "enterprise",
  "kpi",
  "section",
] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/** A row of the plan with a revision of its own: "enterprise:ent_…", "section:<owner>/<node>", "kpi:<platform>". */
export type RowKey = `${RowKind}:${string}`;

export function rowKey(kind: RowKind, id: string): RowKey {
  return `${kind}:${id}`;
}

/** `ownerId`: the industry, or the plan for 附件2. */
export function sectionKey(ownerId: string, nodeId: string): RowKey {
  return `section:${ownerId}/${nodeId}`;
}

export function kindOf(key: RowKey): RowKind {
  const kind = ROW_KINDS.find((item) => key.startsWith(`${item}:`));
  if (kind === undefined) throw new Error(`no kind of row in ${key}`);
  return kind;
}

/** What stands behind the colon. */
export function idOf(key: RowKey): string {
  return key.slice(key.indexOf(":") + 1);
}

const PREFIXES = {
  industry: "ind",
  problem: "prb",
  scenario: "scn",
  platform: "plf",
  solution: "sol",
  enterprise: "ent",
} as const;

/** An id for a row made here, in the form the API gives its own: writing it twice makes one row. */
export function newRowId(kind: keyof typeof PREFIXES, now: number = Date.now()): string {
  const random = crypto.getRandomValues(new Uint8Array(10));
  // RFC 9562 version 7: time first, so that rows made in order sort in order.
  random[0] = ((random[0] ?? 0) & 0x0f) | 0x70;
  random[2] = ((random[2] ?? 0) & 0x3f) | 0x80;
  const tail = Array.from(random, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${PREFIXES[kind]}_${now.toString(16).padStart(12, "0")}${tail}`;
}
