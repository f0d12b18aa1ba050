import { spawn, spawnSync } from "node:child_process";
import { chownSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { findPostgres, whyLeftOut } from "./postgres-programs.ts";
import { runSql } from "./postgres-sql.ts";

interface ScratchServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** A PostgreSQL of our own in a temporary folder, with its own port and socket. It refuses to run as root. */
export async function startScratchServer(): Promise<ScratchServer> {
  const bin = findPostgres();
  if (bin === null) throw new Error(whyLeftOut);
  const owner = process.getuid?.() === 0 ? postgresUser() : null;
  const folder = await mkdtemp(join(tmpdir(), "dengta-pg-"));
  if (owner !== null) chownSync(folder, owner.uid, owner.gid);
  const data = join(folder, "data");
  const run = (program: string, args: string[]) => {
    const { status, stderr } = spawnSync(join(bin, program), args, {
      ...owner,
      cwd: folder,
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(`${program}: ${stderr}`);
  };
  run("initdb", [
    "--pgdata",
    data,
    "--username",
    "dengta",
    "--auth",
    "trust",
    "--encoding",
    "UTF8",
    "--no-sync",
  ]);
  const port = await freePort();
  const settings = [
    "-F",
    "-p",
    String(port),
    "-k",
    folder,
    "-c",
    "listen_addresses=127.0.0.1",
    "-c",
    "max_connections=200",
  ];
  const server = spawn(join(bin, "postgres"), ["-D", data, ...settings], {
    ...owner,
    cwd: folder,
    stdio: "ignore",
  });
  const url = `postgresql://dengta@127.0.0.1:${port}/postgres`;
  await untilItAnswers(url);
  return {
    url,
    stop: async () => {
      const ended = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGINT");
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function postgresUser(): { uid: number; gid: number } {
  const id = (flag: string) =>
    Number(spawnSync("id", [flag, "postgres"], { encoding: "utf8" }).stdout.trim());
  return { uid: id("-u"), gid: id("-g") };
}

async function untilItAnswers(url: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await runSql(url, "SELECT 1");
    } catch (error) {
      if (attempt === 100) throw error;
      await sleep(100);
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
