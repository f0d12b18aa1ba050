import { DomainError } from "@dengta/domain";
import { type App, openApp } from "../app.ts";
import { writeBackup } from "../backup/backup.ts";
import { checkIntegrity } from "../backup/integrity.ts";
import { restoreBackup } from "../backup/restore.ts";
import type { Env } from "../env.ts";
import type { Logger } from "../log.ts";
import { purge } from "../maintenance/purge.ts";
import { createAdministrator, resetPassword, unlock } from "./accounts.ts";
import { say, UsageError } from "./output.ts";

interface Command {
  /** What follows its name: "文件夹"; null: nothing. */
  readonly argument: string | null;
  readonly help: string;
  readonly run: (env: Env, log: Logger, argument: string) => Promise<void>;
}

/** Commands of `dengta-server` by name. */
const COMMANDS: Readonly<Record<string, Command>> = {
  serve: {
    argument: null,
    help: "启动服务",
    run: async () => {
      await import("../main.ts");
    },
  },
  migrate: {
    argument: null,
    help: "把数据库升级到本版本，然后退出",
    run: (env, log) => withApp(env, log, async ({ kind }) => say(`数据库已是本版本的结构（${kind}）`)),
  },
  backup: {
    argument: "文件夹",
    help: "把数据库、证明材料和会话密钥备份到一个新文件夹",
    run: (env, log, target) =>
      withApp(env, log, async ({ db }) => {
        const { rows } = await writeBackup({ db, dataDir: env.dataDir, target });
        const total = Object.values(rows).reduce((sum, count) => sum + count, 0);
        say(`已备份到 ${target}：${Object.keys(rows).length} 张表，共 ${total} 行`);
      }),
  },
  restore: {
    argument: "文件夹",
    help: "把备份恢复到空的数据库，并升级到本版本",
    run: async (env, log, source) => {
      const { createdAt } = await restoreBackup(source, env, lockLost(log));
      say(`已恢复 ${createdAt} 的备份`);
      await withApp(env, log, check);
    },
  },
  check: {
    argument: null,
    help: "核对每个提交版本的哈希和审计日志的链条",
    run: (env, log) => withApp(env, log, check),
  },
  purge: {
    argument: null,
    help: "清除过期的导入、会话和登录记录",
    run: (env, log) =>
      withApp(env, log, async ({ db }) => {
        const { imports, sessions, attempts } = await purge(db, new Date());
        say(`已清除：导入 ${imports} 个，会话 ${sessions} 个，登录记录 ${attempts} 条`);
      }),
  },
  "create-administrator": {
    argument: "用户名",
    help: "建立部级管理员账号，显示一次初始密码",
    run: (env, log, username) => withApp(env, log, (app) => createAdministrator(app, username)),
  },
  "reset-password": {
    argument: "用户名",
    help: "重置任一账号的密码并解除两步验证（管理员无法登录时使用）",
    run: (env, log, username) => withApp(env, log, (app) => resetPassword(app, username)),
  },
  unlock: {
    argument: "用户名",
    help: "解除密码多次错误后的登录限制",
    run: (env, log, username) => withApp(env, log, (app) => unlock(app, username)),
  },
};

function usage(): string {
  const lines = Object.entries(COMMANDS).map(([name, { argument, help }]) => {
    const call = argument === null ? name : `${name} <${argument}>`;
    return `  ${call.padEnd(30)}${help}`;
  });
  return ["用法：dengta-server <命令>，设置由环境变量给出", ...lines].join("\n");
}

/** Finds the command and gives it what follows its name. Throws {@link UsageError}. */
export async function runCommand(args: readonly string[], env: Env, log: Logger): Promise<void> {
  const [name = "", argument, ...rest] = args;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined || rest.length > 0 || (command.argument === null) !== (argument === undefined))
    throw new UsageError(usage());
  await command.run(env, log, argument ?? "");
}

async function check({ db }: App): Promise<void> {
  const { snapshots, auditEntries, brokenSnapshots, brokenAuditEntries } = await checkIntegrity(db);
  if (brokenSnapshots.length + brokenAuditEntries.length > 0)
    throw new DomainError(
      "INTEGRITY_BROKEN",
      [
        ...brokenSnapshots.map((code) => `提交版本 ${code} 的内容与其哈希不符`),
        ...brokenAuditEntries.map((id) => `审计日志 ${id} 被改动，或其前有记录被增删`),
        "请保留现场，用最近一次核对无误的备份比对",
      ].join("\n"),
    );
  say(`核对无误：提交版本 ${snapshots} 个，审计日志 ${auditEntries} 条`);
}

async function withApp(env: Env, log: Logger, work: (app: App) => Promise<void>): Promise<void> {
  const app = await openApp(env, log, lockLost(log));
  try {
    await work(app);
  } finally {
    await app.close();
  }
}

function lockLost(log: Logger): (error: Error) => void {
  return (error) => {
    log.fatal({ err: error }, "data folder lock lost");
    process.exit(1);
  };
}
