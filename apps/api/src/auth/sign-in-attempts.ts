import { type Db, Prisma, type Tx } from "../db/index.ts";
import { LIMITS } from "../limits.ts";

/** How fast one counter grows: free tries, then rests that double, then, where there is one, a lock. */
export interface AttemptRule {
  readonly free: number;
  readonly longestRestSeconds: number;
  /** Tries after which it rests for `lockSeconds`; null: never. */
  readonly lockAfter: number | null;
  readonly lockSeconds: number;
  /** Tries are forgotten after this long without another. */
  readonly forgetSeconds: number;
}

export interface Counter {
  readonly key: string;
  /** So that a person who resets the password lifts every rest of the name. */
  readonly username: string | null;
  readonly rule: AttemptRule;
}

export interface Requester {
  readonly username: string;
  readonly address: string;
  /** Number of a device that signed in to this very account before; null elsewhere. */
  readonly device: string | null;
}

const { byDevice, byName, byAddress } = LIMITS.signIn;

/**
 * What a try counts against. A device that the account knows is counted by itself, so that nobody else's tries hold
 * it up. Everybody else is counted by name and address together, which is what locks; by the name and by the address
 * alone tries are slowed down and never locked, so that nobody can be locked out by a stranger.
 */
export function countersOf({ username, address, device }: Requester): Counter[] {
  if (device !== null) return [{ key: `device ${device}`, username, rule: byDevice }];
  return [
    { key: `pair ${username} ${address}`, username, rule: byDevice },
    { key: `name ${username}`, username, rule: byName },
    { key: `address ${address}`, username: null, rule: byAddress },
  ];
}

export interface Rest {
  readonly seconds: number;
  readonly locked: boolean;
}

/** The longest rest that stands against a try now; null where it may be made. */
export async function restOf(db: Db, counters: readonly Counter[], now: Date): Promise<Rest | null> {
  const rows = await db.signInAttempt.findMany({
    where: { key: { in: counters.map(({ key }) => key) }, restsUntil: { gt: now } },
    orderBy: { restsUntil: "desc" },
  });
  const [row] = rows;
  if (row === undefined) return null;
  const rule = counters.find(({ key }) => key === row.key)?.rule;
  const seconds = Math.ceil((row.restsUntil.getTime() - now.getTime()) / 1_000);
  return { seconds, locked: rule?.lockAfter != null && row.attempts >= rule.lockAfter };
}

/**
 * Counts a try before its password is looked at, so that many at once are not all let through. False where another
 * one came first and this has to rest.
 */
export async function claimAttempt(db: Db, { key, username, rule }: Counter, now: Date): Promise<boolean> {
  const at = Prisma.sql`${now.toISOString()}::timestamp`;
  const forgotten = Prisma.sql`${new Date(now.getTime() - rule.forgetSeconds * 1_000).toISOString()}::timestamp`;
  const tries = Prisma.sql`CASE WHEN a."updatedAt" < ${forgotten} THEN 1 ELSE a."attempts" + 1 END`;
  const rest = Prisma.sql`CASE
    WHEN ${tries} >= ${rule.lockAfter ?? 2_000_000_000}::int THEN ${rule.lockSeconds}::float8
    WHEN ${tries} <= ${rule.free}::int THEN 0
    ELSE least(${rule.longestRestSeconds}::float8, power(2, least(${tries} - ${rule.free}::int - 1, 20))) END`;
  // Tries at one moment do not come in the order of their clocks: one without a rest ends before any of them.
  const until = Prisma.sql`CASE WHEN (${rest}) = 0 THEN interval '-1 minute' ELSE (${rest}) * interval '1 second' END`;
  const claimed = await db.$executeRaw`
    INSERT INTO "SignInAttempt" AS a ("key", "username", "attempts", "restsUntil", "updatedAt")
    VALUES (${key}, ${username}, 1, ${at} - interval '1 minute', ${at})
    ON CONFLICT ("key") DO UPDATE
      SET "attempts" = ${tries}, "restsUntil" = ${at} + ${until}, "updatedAt" = ${at}
      WHERE a."restsUntil" <= ${at}`;
  return claimed > 0;
}

/** A right password takes back what was counted: the person's own counter whole, the shared ones by this try. */
export async function forgiveAttempt(db: Db, [own, ...shared]: readonly Counter[]): Promise<void> {
  if (own !== undefined) await db.signInAttempt.deleteMany({ where: { key: own.key } });
  await db.signInAttempt.updateMany({
    where: { key: { in: shared.map(({ key }) => key) }, attempts: { gt: 0 } },
    data: { attempts: { decrement: 1 } },
  });
}

/** The way out for people who rest: every counter of the name is forgotten. Returns how many there were. */
export async function liftRests(tx: Db | Tx, username: string): Promise<number> {
  return (await tx.signInAttempt.deleteMany({ where: { username: username.toLowerCase() } })).count;
}

/** Counters that nothing rests on any more. Returns how many were removed. */
export async function purgeAttempts(db: Db, now: Date): Promise<number> {
  const before = new Date(now.getTime() - LIMITS.signIn.byName.forgetSeconds * 1_000);
  return (
    await db.signInAttempt.deleteMany({ where: { updatedAt: { lt: before }, restsUntil: { lt: now } } })
  ).count;
}
