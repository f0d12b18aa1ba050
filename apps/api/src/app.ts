import { type RulesCatalogue, STANDARD_CATALOGUE } from "@dengta/rules";
import type { Hono } from "hono";
import { type Auth, createAuth, createPeople } from "./auth/index.ts";
import { type Database, type Db, openDatabase, readOrMakeSecret } from "./db/index.ts";
import type { Env } from "./env.ts";
import type { Logger } from "./log.ts";
import { writeMissingFacts } from "./modules/facts/index.ts";
import { createHealthCheck, type HealthCheck } from "./server/health.ts";
import { createMetrics } from "./server/metrics.ts";
import { createServer } from "./server/server.ts";

/** Everything of one running installation. */
export interface App {
  readonly db: Db;
  readonly auth: Auth;
  readonly server: Hono;
  readonly health: HealthCheck;
  /** Where data is kept, for people. */
  readonly kind: string;
  close(): Promise<void>;
}

/** Opens the database the environment names and puts the server on it. Does not listen. */
export async function openApp(env: Env, log: Logger, onLockLost: (error: Error) => void): Promise<App> {
  const database = await openDatabase(env, onLockLost);
  const written = await writeMissingFacts(database.db, STANDARD_CATALOGUE);
  if (written > 0) log.info({ snapshots: written }, "national facts written");
  return assembleApp(database, env, log);
}

export async function assembleApp(
  database: Database,
  env: Env,
  log: Logger,
  catalogue: RulesCatalogue = STANDARD_CATALOGUE,
): Promise<App> {
  const { db } = database;
  const secret = env.authSecret ?? (await readOrMakeSecret(env.dataDir));
  const auth = createAuth(db, env, secret, log);
  const cookieName = (await auth.$context).authCookies.sessionToken.name;
  const people = createPeople({ db, policy: env.signIn, secret, cookieName });
  const health = createHealthCheck({ db, dataDir: env.dataDir });
  const metrics = createMetrics(db);
  return {
    db,
    auth,
    health,
    server: createServer({ db, auth, people, health, metrics, env, log, catalogue }),
    kind: database.kind,
    close: database.close,
  };
}
