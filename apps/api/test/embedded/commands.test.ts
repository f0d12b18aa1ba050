import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { runCommand } from "../../src/commands/commands.ts";
import { openEmbedded } from "../../src/db/embedded.ts";
import { readEnv } from "../../src/env.ts";
import { createLogger } from "../../src/log.ts";
import { start } from "./child.ts";

const LONG_MS = 600_000;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dengta-commands-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** What the command told the operator. */
async function run(name: string, argument: string, data = "data"): Promise<string> {
  const told: string[] = [];
  const write = vi.spyOn(process.stdout, "write").mockImplementation((text) => told.push(String(text)) > 0);
  try {
    const env = readEnv({ DATA_DIR: join(folder, data), DENGTA_ENV: "test" });
    await runCommand([name, argument], env, createLogger("silent"));
  } finally {
    write.mockRestore();
  }
  return told.join("");
}

it(
  "dengta-server installs, lets an administrator in, backs up, restores and checks",
  async () => {
    expect(await run("create-administrator", "chief")).toMatch(/初始密码 [\w-]{16}/);
    await expect(run("create-administrator", "chief")).rejects.toMatchObject({ code: "USERNAME_TAKEN" });
    expect(await run("reset-password", "chief")).toMatch(/新密码 [\w-]{16}/);
    expect(await run("unlock", "chief")).toContain("没有登录限制");
    await expect(run("unlock", "nobody")).rejects.toThrow("没有用户名为“nobody”的账号");
    const backup = join(folder, "backup");
    expect(await run("backup", backup)).toContain("已备份");
    expect(await run("restore", backup, "other")).toContain("核对无误：提交版本 0 个，审计日志 3 条");
    const { db, close } = await openEmbedded(join(folder, "other"), (error) => {
      throw error;
    });
    const chief = await db.user.findUniqueOrThrow({ where: { username: "chief" } });
    expect(chief).toMatchObject({ role: "nationalAdministrator", passwordChangeRequired: true });
    await close();
  },
  LONG_MS,
);

it(
  "dengta-server called the wrong way says in Chinese how it is called, with the exit code for it",
  async () => {
    const called = async (args: string[], env: Record<string, string> = {}) => {
      const child = start("../../src/commands/main.ts", { DATA_DIR: folder, ...env }, { args });
      return { code: await child.ended, output: child.output() };
    };
    expect(await called(["backup"])).toEqual({
      code: 64,
      output: expect.stringContaining("用法：dengta-server <命令>"),
    });
    expect((await called(["migrate"], { PORT: "many" })).code).toBe(78);
  },
  LONG_MS,
);
