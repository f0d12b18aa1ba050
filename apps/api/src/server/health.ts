import { statfs } from "node:fs/promises";
import type { Db } from "../db/index.ts";
import { LIMITS } from "../limits.ts";

/** What stands in the way of serving, by the check that found it; empty: nothing. */
export type Health = Readonly<Record<string, string>>;

export interface HealthParts {
  readonly db: Db;
  /** Folder whose disk is asked for room. */
  readonly dataDir: string;
  /** Bytes that must be free there. */
  readonly leastFreeBytes?: number;
}

/** Whether requests can be served, asked anew at most once a second, each check within its time. */
export interface HealthCheck {
  check(): Promise<Health>;
  /** From now on the answer is no: a balancer sends nothing new while what runs is finished. */
  startDraining(): void;
}

export function createHealthCheck({ db, dataDir, leastFreeBytes }: HealthParts): HealthCheck {
  let draining = false;
  let running: Promise<Health> | null = null;
  let asked = 0;
  // A database that hangs must not collect one waiting statement per question: the same one is waited for.
  let pending: Promise<void> | null = null;
  const writes = () => {
    pending ??= writeProbe(db).finally(() => {
      pending = null;
    });
    return pending;
  };
  const run = async (): Promise<Health> => {
    const found = await Promise.all([
      failureOf("database", writes()),
      failureOf("disk", requireRoom(dataDir, leastFreeBytes ?? LIMITS.health.leastFreeBytes)),
    ]);
    return Object.assign({}, ...found);
  };
  return {
    check: async () => {
      if (draining) return { server: "draining" };
      if (running === null || Date.now() - asked > LIMITS.health.rememberMs) {
        asked = Date.now();
        running = run();
      }
      return running;
    },
    startDraining: () => {
      draining = true;
    },
  };
}

/** Reading alone succeeds on a full disk and on a standby: what counts is that a write is kept. */
async function writeProbe(db: Db): Promise<void> {
  const value = new Date().toISOString();
  await db.setting.upsert({
    where: { key: "readiness" },
    create: { key: "readiness", value },
    update: { value },
  });
}

async function requireRoom(folder: string, least: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < least) throw new Error(`less than ${Math.ceil(least / 1024 / 1024)} MB free`);
}

async function failureOf(name: string, check: Promise<void>): Promise<Health> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Health>((resolve) => {
    timer = setTimeout(() => resolve({ [name]: "no answer in time" }), LIMITS.health.waitMs);
  });
  const answer = check.then(
    (): Health => ({}),
    (error: unknown): Health => ({ [name]: roomMessage(error) }),
  );
  const first = await Promise.race([answer, late]);
  clearTimeout(timer);
  return first;
}

/** Only what is ours to tell: a driver's message may hold the address of the database. */
function roomMessage(error: unknown): string {
  return error instanceof Error && / MB free$/.test(error.message) ? error.message : "failed";
}
