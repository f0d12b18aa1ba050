import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { start } from "./child.ts";

const MAIN = "../../src/main.ts";
const WITHOUT_DEMO = "./without-demo.ts";
const PRODUCTION = {
  DENGTA_ENV: "production",
  BASE_URL: "http://localhost",
  BETTER_AUTH_SECRET: "x".repeat(32),
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "dengta-demo-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe("an installation without the demo package", () => {
  it("serves in production", async () => {
    const child = start(MAIN, { DATA_DIR: folder, PORT: "0", ...PRODUCTION }, { preload: WITHOUT_DEMO });
    await child.until("已就绪");
    child.process.kill("SIGTERM");
    expect(await child.ended).toBe(0);
  });

  it("says in development what to do, and ends with a configuration error", async () => {
    const child = start(
      MAIN,
      { DATA_DIR: folder, PORT: "0", DENGTA_ENV: "development" },
      { preload: WITHOUT_DEMO },
    );
    expect(await child.ended).toBe(78);
    expect(child.output()).toContain("未安装演示数据包 @dengta/demo");
    expect(child.output()).toContain("DENGTA_ENV=production");
  });
});
