import { once } from "node:events";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openEmbedded } from "../../src/db/embedded.ts";
import { start } from "./child.ts";

const ROWS_PER_BATCH = 200;
const MAIN = "../../src/main.ts";
const FREE_PORT = {
  PORT: "0",
  DENGTA_ENV: "production",
  BASE_URL: "http://localhost",
  BETTER_AUTH_SECRET: "x".repeat(32),
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "dengta-crash-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe("a process killed in the middle of a save", () => {
  it("leaves every acknowledged save whole and no other half done", async () => {
    const child = start("./saver.ts", { DATA_DIR: folder });
    await child.until("saved 3");
    // Somewhere inside the next transaction.
    await sleep(40);
    child.process.kill("SIGKILL");
    await child.ended;
    const acknowledged = (child.output().match(/saved/g) ?? []).length;

    const { db, close } = await openEmbedded(folder, (error) => {
      throw error;
    });
    const groups = await db.$queryRaw<{ cost: string; firms: number }[]>`
      SELECT values->>'cost' AS cost, count(*)::int AS firms FROM "PlanRow"
      WHERE kind = 'enterprise' AND values->>'name' LIKE '批次%' GROUP BY 1`;
    const audits = await db.auditEntry.count({ where: { action: "rows.written" } });
    const { revision } = await db.plan.findFirstOrThrow();
    await close();
    expect(groups.length).toBeGreaterThanOrEqual(acknowledged);
    expect(groups.length).toBeLessThanOrEqual(acknowledged + 1);
    expect(groups.map(({ firms }) => firms)).toEqual(groups.map(() => ROWS_PER_BATCH));
    expect([audits, revision]).toEqual([groups.length, groups.length]);
  });
});

describe("a data folder", () => {
  it("admits one process; the second says so in Chinese and ends with a configuration error", async () => {
    const one = start(MAIN, { DATA_DIR: folder, ...FREE_PORT });
    await one.until("已就绪");
    const two = start(MAIN, { DATA_DIR: folder, ...FREE_PORT });
    expect(await two.ended).toBe(78);
    expect(two.output()).toContain(`数据文件夹 ${folder} 正被另一个进程使用`);
    one.process.kill("SIGTERM");
    expect(await one.ended).toBe(0);
  });

  it("is taken over at once from a process that was killed, and after one that stopped", async () => {
    const one = start(MAIN, { DATA_DIR: folder, ...FREE_PORT });
    await one.until("已就绪");
    one.process.kill("SIGKILL");
    await one.ended;
    const two = start(MAIN, { DATA_DIR: folder, ...FREE_PORT });
    await two.until("已就绪");
    two.process.kill("SIGTERM");
    expect(await two.ended).toBe(0);
  });

  it("gets one administrator in production, told once, and never demo data", async () => {
    const one = start(MAIN, { DATA_DIR: folder, ...FREE_PORT });
    await one.until("已就绪");
    one.process.kill("SIGTERM");
    await one.ended;
    expect(one.output()).toContain("已建立管理员账号 admin");
    const two = start(MAIN, { DATA_DIR: folder, ...FREE_PORT });
    await two.until("已就绪");
    two.process.kill("SIGTERM");
    await two.ended;
    expect(two.output()).not.toContain("管理员账号");
    const { db, close } = await openEmbedded(folder, (error) => {
      throw error;
    });
    expect([await db.user.count(), await db.plan.count()]).toEqual([1, 0]);
    await close();
  });

  it("keeps the key of the sessions readable by its owner only, and its contents out of the log", async () => {
    const child = start(MAIN, { DATA_DIR: folder, PORT: "0", DENGTA_ENV: "test" });
    await child.until("已就绪");
    child.process.kill("SIGTERM");
    await child.ended;
    const path = join(folder, "session-secret");
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(child.output()).not.toContain(await readFile(path, "utf8"));
  });
});

describe("a database that cannot serve", () => {
  it("with demo data, whose passwords are public, is refused in production", async () => {
    const { db, close } = await openEmbedded(folder, (error) => {
      throw error;
    });
    await db.setting.create({ data: { key: "demo", value: true } });
    const batchId = "bat_demo";
    const batch = { id: batchId, year: 2022, programme: "x", templateId: "x", rulesetId: "x" };
    await db.batch.create({ data: { ...batch, requirementTitles: [] } });
    await db.plan.create({ data: { id: "pln_demo", batchId, regionCode: "330000" } });
    await close();
    const child = start(MAIN, { DATA_DIR: folder, ...FREE_PORT });
    expect(await child.ended).toBe(78);
    expect(child.output()).toContain("数据库中是演示数据");
  });

  it("in a place that is no folder is named", async () => {
    const file = join(folder, "file");
    await writeFile(file, "");
    const child = start(MAIN, { DATA_DIR: file, ...FREE_PORT });
    expect(await child.ended).toBe(78);
    expect(child.output()).toContain(`数据文件夹 ${file} 无法建立或写入`);
  });

  it("on a server that does not answer is worth another try, and its password stays out of the message", async () => {
    const url = "postgresql://user:hidden@127.0.0.1:1/x";
    const child = start(MAIN, { DATA_DIR: folder, ...FREE_PORT, DATABASE_URL: url });
    expect(await child.ended).toBe(69);
    expect(child.output()).toContain("无法连接 PostgreSQL");
    expect(child.output()).not.toContain("hidden");
  });
});

describe("a port in use", () => {
  it("is named in Chinese, and the data folder is free again", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as AddressInfo;
    const settings = { ...FREE_PORT, PORT: String(port), HOST: "127.0.0.1" };
    const child = start(MAIN, { DATA_DIR: folder, ...settings });
    expect(await child.ended).toBe(78);
    expect(child.output()).toContain(`端口 ${port} 已被其他程序占用`);
    expect(child.output()).not.toMatch(/ at .*:\d+:\d+/);
    other.close();
    const { close } = await openEmbedded(folder, (error) => {
      throw error;
    });
    await close();
  });
});

describe("a wrong environment", () => {
  it("is told whole, not error by error", async () => {
    const child = start(MAIN, {
      DATA_DIR: folder,
      PORT: "many",
      DENGTA_ENV: "production",
      DATABASE_URL: "mysql://x",
    });
    expect(await child.ended).toBe(78);
    for (const name of ["PORT", "DATABASE_URL"]) expect(child.output()).toContain(name);
  });
});
