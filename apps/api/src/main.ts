import { setTimeout as sleep } from "node:timers/promises";
import { DomainError } from "@dengta/domain";
import { type App, openApp } from "./app.ts";
import { DatabaseUnreachableError } from "./db/index.ts";
import { type Env, readEnv } from "./env.ts";
import { createLogger, type Logger } from "./log.ts";
import { purgeRegularly } from "./maintenance/purge.ts";
import { readAppInfo, readDemoSignIns } from "./modules/app-info/index.ts";
import { createFirstAdministrator, demoPackage, isEmpty } from "./seed/index.ts";
import { runServer } from "./server/run.ts";

/** 78: EX_CONFIG of sysexits.h; a supervisor need not try again. */
const EXIT_CONFIGURATION = 78;
/** 69: EX_UNAVAILABLE; trying again later may help. */
const EXIT_UNAVAILABLE = 69;
/** The database gets this long to close after the last request. */
const CLOSE_MS = 10_000;

async function main(): Promise<void> {
  const env = readEnv(process.env);
  const log = createLogger(env.logLevel);
  const app = await openApp(env, log, (error) => {
    log.fatal({ err: error }, "data folder lock lost");
    process.exit(1);
  });
  await prepare(app, env, log);
  await listen(app, env, log);
}

/** An empty database gets demo data, or in production one administrator. */
async function prepare(app: App, env: Env, log: Logger): Promise<void> {
  if (env.mode === "production") {
    if (!(await isEmpty(app.db))) return refuseDemoData(app);
    const { username, password } = await createFirstAdministrator(app.auth);
    say(`首次启动：已建立管理员账号 ${username}，初始密码 ${password}（只显示这一次，请妥善保存）`);
    return;
  }
  if (await isEmpty(app.db)) {
    say("数据库为空，正在载入演示数据……");
    await (await demoPackage()).seedDemo(app.db);
    log.info("demo data loaded");
  } else if ((await readAppInfo(app.db)).demo) {
    await (await demoPackage()).nameDemoAccounts(app.db);
  }
  const accounts = await readDemoSignIns(app.db);
  if (accounts.length > 0) say("演示数据，账号与密码：");
  for (const { username, password, name } of accounts) say(`  ${username.padEnd(20)}${password}  ${name}`);
}

/** Everybody knows the passwords of demo accounts: production never runs on them. */
async function refuseDemoData(app: App): Promise<void> {
  if (!(await readAppInfo(app.db)).demo) return;
  await app.close();
  throw new DomainError(
    "DEMO_DATA_IN_PRODUCTION",
    "数据库中是演示数据，其账号密码是公开的，正式环境不能使用。请用 DATA_DIR 或 DATABASE_URL 指定空的数据库",
  );
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function listen(app: App, env: Env, log: Logger): Promise<void> {
  const server = await runServer(app, env).catch(async (error: unknown) => {
    await app.close();
    throw error;
  });
  const stopPurging = purgeRegularly(app.db, log);
  log.info({ port: server.port, database: app.kind, mode: env.mode }, "ready");
  say(`Dengta 已就绪：http://localhost:${server.port}（${app.kind}）`);
  let stopping = false;
  const stop = async (signal: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, "stopping");
    stopPurging();
    const finished = await server.drain();
    if (!finished) log.warn({}, "requests were cut: they did not end in time");
    // A statement that hangs must not keep the process: whatever was not acknowledged is undone by the database.
    const closed = await Promise.race([app.close().then(() => true), sleep(CLOSE_MS, false)]);
    process.exit(finished && closed ? 0 : 1);
  };
  const onSignal = (signal: string) => {
    stop(signal).catch((error: unknown) => {
      log.error({ err: error }, "could not stop cleanly");
      process.exit(1);
    });
  };
  process.once("SIGINT", onSignal);
  process.once("SIGTERM", onSignal);
}

main().catch((error: unknown) => {
  const expected = error instanceof DomainError;
  process.stderr.write(expected ? `${error.message}\n` : `${error instanceof Error ? error.stack : error}\n`);
  if (error instanceof DatabaseUnreachableError) process.exit(EXIT_UNAVAILABLE);
  process.exit(expected ? EXIT_CONFIGURATION : 1);
});
