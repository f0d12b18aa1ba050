import type fs from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import type { Database } from "../../src/db/index.ts";

const synced = vi.hoisted(() => ({ files: 0 }));
vi.mock("node:fs", async (original) => {
  const real = await original<typeof fs>();
  const fsyncSync = (file: number) => {
    synced.files += 1;
    real.fsyncSync(file);
  };
  return { ...real, fsyncSync, default: { ...real, fsyncSync } };
});
const { openEmbedded } = await import("../../src/db/embedded.ts");

let folder: string;
let database: Database;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dengta-durable-"));
  database = await openEmbedded(folder, (error) => {
    throw error;
  });
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

it("asks the disk to keep every acknowledged write: each commit syncs the log at least once", async () => {
  const settings = await database.db.$queryRaw<{ name: string; setting: string }[]>`
    SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'synchronous_commit', 'wal_sync_method') ORDER BY 1`;
  expect(settings.map(({ setting }) => setting)).toEqual(["on", "on", "fsync"]);
  for (let write = 0; write < 29; write++) {
    const before = synced.files;
    await database.db.setting.create({ data: { key: `write ${write}`, value: write } });
    expect(synced.files).toBeGreaterThan(before);
  }
});

it("does not sync for reading", async () => {
  await database.db.setting.count();
  const before = synced.files;
  await database.db.setting.count();
  expect(synced.files).toBe(before);
});
