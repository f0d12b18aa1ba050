import { purgeAttempts } from "../auth/index.ts";
import type { Db } from "../db/index.ts";
import { LIMITS } from "../limits.ts";
import type { Logger } from "../log.ts";

export interface Purged {
  readonly imports: number;
  readonly sessions: number;
  readonly attempts: number;
}

const DAY_MS = 86_400_000;

/**
 * Removes what nobody comes back for: workbooks that were read and never applied, those applied long ago (the audit
 * log keeps name and hash of each file), ended sessions, and sign-in counters that have run out.
 */
export async function purge(db: Db, now: Date): Promise<Purged> {
  const { waitingDays, appliedDays } = LIMITS.imports;
  const imports = await db.import.deleteMany({
    where: {
      OR: [
        { appliedAt: null, createdAt: { lt: new Date(now.getTime() - waitingDays * DAY_MS) } },
        { appliedAt: { lt: new Date(now.getTime() - appliedDays * DAY_MS) } },
      ],
    },
  });
  const sessions = await db.session.deleteMany({ where: { expiresAt: { lt: now } } });
  await db.verification.deleteMany({ where: { expiresAt: { lt: now } } });
  return { imports: imports.count, sessions: sessions.count, attempts: await purgeAttempts(db, now) };
}

/** Purges now and every few hours until the returned function is called. A failure is logged and tried again. */
export function purgeRegularly(db: Db, log: Logger): () => void {
  const run = () => {
    purge(db, new Date()).then(
      (purged) => log.info({ purged }, "purged"),
      (error: unknown) => log.warn({ err: error }, "could not purge"),
    );
  };
  run();
  const timer = setInterval(run, LIMITS.imports.purgeEveryMs);
  timer.unref();
  return () => clearInterval(timer);
}
