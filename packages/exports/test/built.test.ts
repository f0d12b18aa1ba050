import { execFileSync, spawnSync } from "node:child_process";
import { closeSync, existsSync, openSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { scratchFolder } from "./cli/harness.ts";
import { samplePlan } from "./fixtures/sample-plan.ts";

const PACKAGE = fileURLToPath(new URL("..", import.meta.url));
const FOLDER = scratchFolder();
const OLDEST_NODE = 20;

/** Every Node on PATH that the packages promise to run on: the workspace's own, and the machine's. */
function nodes(): string[] {
  const found = (process.env.PATH ?? "")
    .split(delimiter)
    .map((folder) => join(folder, "node"))
    .filter((path) => existsSync(path));
  const versions = new Map<string, string>();
  for (const path of [process.execPath, ...found]) {
    const version = spawnSync(path, ["--version"], { encoding: "utf8" }).stdout.trim();
    if (Number(/^v(\d+)/.exec(version)?.[1]) >= OLDEST_NODE && !versions.has(version))
      versions.set(version, path);
  }
  return [...versions.values()];
}

/** Nothing of the test run leaks into the plain Node: neither its conditions nor its options. */
function plainEnv(): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _, VITEST: __, ...env } = process.env;
  return env;
}

beforeAll(() => {
  // `npm test` has built everything; a run of this project alone may come first.
  for (const name of ["domain", "rules", "exports"]) {
    const folder = join(PACKAGE, "..", name);
    if (!existsSync(join(folder, "dist", "index.js"))) {
      execFileSync("tsc", ["-p", "tsconfig.build.json"], { cwd: folder, env: process.env });
    }
  }
}, 120_000);

describe.each(nodes())("the built packages under %s", (node) => {
  it("are imported by their names from packages/exports", () => {
    const script = `
      const [domain, rules, exports] = await Promise.all(
        ["@dengta/domain", "@dengta/rules", "@dengta/exports"].map((name) => import(name)),
      );
      const plan = domain.parsePlanDocument(${JSON.stringify(samplePlan())});
      const { rows } = await exports.readWorkbook(await exports.writeFu4(plan, "i1"));
      const [line] = rules.assessSubsidies({ ruleset: "pilot-2022", lines: rows }).lines;
      console.log([import.meta.resolve("@dengta/exports").endsWith("dist/index.js"), line.eligible].join());
    `;
    const ran = spawnSync(node, ["--input-type=module", "-e", script], {
      cwd: PACKAGE,
      env: plainEnv(),
      encoding: "utf8",
    });
    expect([ran.stderr, ran.stdout.trim()]).toEqual(["", "true,25.65"]);
  });

  it("run as the dengta command", () => {
    const plan = join(FOLDER, "plan.json");
    writeFileSync(plan, JSON.stringify(samplePlan()));
    const dengta = (...args: string[]) =>
      spawnSync(node, [join(PACKAGE, "dist", "cli", "main.js"), ...args], {
        env: plainEnv(),
        encoding: "utf8",
      });
    const out = join(FOLDER, process.version + node.replace(/\W/g, ""));
    const exported = dengta("export", plan, "--out", out);
    expect([exported.status, exported.stderr]).toEqual([0, ""]);
    const imported = dengta("import", join(out, "附4_定制家具.xlsx"));
    expect([imported.status, JSON.parse(imported.stdout).table]).toEqual([0, "fu4"]);
    expect(dengta("import").status).toBe(2);
  }, 60_000);

  it.runIf(existsSync("/dev/full"))("end with 2 and a sentence where the disk takes no more", () => {
    const full = openSync("/dev/full", "w");
    const ran = spawnSync(node, [join(PACKAGE, "dist", "cli", "main.js"), "--help"], {
      env: plainEnv(),
      encoding: "utf8",
      stdio: ["ignore", full, "pipe"],
    });
    closeSync(full);
    expect([ran.status, ran.stderr]).toEqual([2, "dengta：无法写到标准输出：磁盘空间不足，请清理后重试\n"]);
  });
});
