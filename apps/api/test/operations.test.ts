import { connect } from "node:net";
import { tmpdir } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isOutage } from "../src/db/index.ts";
import { createHealthCheck } from "../src/server/health.ts";
import { runServer } from "../src/server/run.ts";
import { startTestApp, type TestApp } from "./harness/test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const FREE = { host: "127.0.0.1", port: 0 };
const draining: string[] = [];
const health = { check: async () => ({}), startDraining: () => draining.push("draining") };

describe("stopping", () => {
  it("takes nothing new and lets what runs come to its end, kept-alive connections included", async () => {
    const server = new Hono().get("/slow", async (context) => {
      await sleep(1_500);
      return context.text("whole");
    });
    const running = await runServer({ server, health }, FREE);
    const address = `http://127.0.0.1:${running.port}/slow`;
    const inFlight = fetch(address);
    await sleep(300);
    const drained = running.drain();
    await sleep(100);
    await expect(fetch(address)).rejects.toThrow();
    expect(await (await inFlight).text()).toBe("whole");
    expect(await drained).toBe(true);
    expect(draining).toEqual(["draining"]);
  });

  it("cuts what does not end within the limit, and says so", async () => {
    const server = new Hono().get("/stuck", () => new Promise<Response>(() => undefined));
    const running = await runServer({ server, health }, FREE, 300);
    const stuck = fetch(`http://127.0.0.1:${running.port}/stuck`).then(
      () => "answered",
      () => "cut",
    );
    await sleep(200);
    expect(await running.drain()).toBe(false);
    expect(await stuck).toBe("cut");
  });
});

describe("a body that trickles", () => {
  it("is cut long before the request's own limit", async () => {
    const server = new Hono().post("/", async (context) => context.text(await context.req.text()));
    const running = await runServer({ server, health }, FREE);
    const socket = connect(running.port, "127.0.0.1");
    const closed = new Promise<void>((resolve) => socket.once("close", () => resolve()));
    socket.on("error", () => undefined);
    socket.write("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\n");
    const trickle = setInterval(() => socket.write("x"), 500);
    const before = performance.now();
    await closed;
    clearInterval(trickle);
    expect(performance.now() - before).toBeLessThan(60_000);
    await running.drain();
  });
});

describe("readiness", () => {
  it("is told with what stands in the way: a database that is gone, a disk that is full", async () => {
    expect(await (await app.server.request("/readyz")).json()).toEqual({ ready: true });
    const full = createHealthCheck({
      db: app.db,
      dataDir: tmpdir(),
      leastFreeBytes: Number.MAX_SAFE_INTEGER,
    });
    expect(Object.keys(await full.check())).toEqual(["disk"]);
    const gone = await startTestApp({ LOG_LEVEL: "silent" });
    await gone.close();
    const response = await gone.server.request("/readyz");
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({ ready: false, failures: { database: "failed" } });
    expect((await gone.server.request("/livez")).status).toBe(200);
  });

  it("comes within its time from a database that hangs, which is asked once however often it is", async () => {
    let asked = 0;
    const upsert = () => {
      asked += 1;
      return new Promise(() => undefined);
    };
    const db = new Proxy(app.db, {
      get: (target, name) => (name === "setting" ? { upsert } : Reflect.get(target, name)),
    });
    const hanging = createHealthCheck({ db, dataDir: tmpdir() });
    const before = performance.now();
    expect(await hanging.check()).toEqual({ database: "no answer in time" });
    await sleep(1_100);
    expect(await hanging.check()).toEqual({ database: "no answer in time" });
    expect(performance.now() - before).toBeLessThan(15_000);
    expect(asked).toBe(1);
  });

  it("ends with the draining of the server", async () => {
    const check = createHealthCheck({ db: app.db, dataDir: tmpdir() });
    check.startDraining();
    expect(await check.check()).toEqual({ server: "draining" });
  });
});

describe("an outage of the database", () => {
  it.each([
    [{ code: "P1001" }, true],
    [{ code: "P2010", meta: { driverAdapterError: { cause: { kind: "DatabaseNotReachable" } } } }, true],
    [{ cause: { originalCode: "57P01" } }, true],
    [{ cause: { originalCode: "53100" } }, true],
    [{ code: "P2002" }, false],
    [new Error("x is not a function"), false],
  ])("is told from a fault of ours: %j", (error, expected) => {
    expect(isOutage(error)).toBe(expected);
  });
});

describe("metrics", () => {
  it("count requests by route, errors by code and SQL, and name no plan and nobody", async () => {
    const editor = await app.as("provincialEditor", { regionCode: "330000" });
    await editor.graphql("{ accounts { id } }");
    await app.server.request("/plans/pln_secret");
    const text = await (await app.server.request("/metrics")).text();
    expect(text).toMatch(
      /dengta_http_request_seconds_count\{method="POST",route="\/graphql",status="200"\} 1/,
    );
    expect(text).toMatch(/dengta_errors_total\{code="FORBIDDEN"\} 1/);
    expect(text).toMatch(/dengta_graphql_operation_seconds_count\{kind="query"\} 1/);
    expect(text).toMatch(/dengta_sql_statement_seconds_count [1-9]/);
    expect(text).not.toContain("pln_secret");
    expect(text).not.toContain(editor.userId);
  });

  it("are closed in production but to whoever has the key", async () => {
    const production = { DENGTA_ENV: "production", BASE_URL: "http://localhost:4000" };
    const closed = await startTestApp({ ...production, METRICS_TOKEN: "a key of sixteen" });
    const ask = (authorization: string) => closed.server.request("/metrics", { headers: { authorization } });
    expect((await closed.server.request("/metrics")).status).toBe(404);
    expect((await ask("Bearer another")).status).toBe(404);
    expect((await ask("Bearer a key of sixteen")).status).toBe(200);
    await closed.close();
  });
});

describe("a request's number", () => {
  it("is the caller's own where it is a plain one, and comes back with every answer", async () => {
    const ask = async (id?: string) =>
      (
        await app.server.request("/livez", { headers: id === undefined ? {} : { "x-request-id": id } })
      ).headers.get("x-request-id");
    expect(await ask("page-12345678")).toBe("page-12345678");
    expect(await ask('"><script>')).toMatch(/^[\w-]{36}$/);
    expect(await ask()).toMatch(/^[\w-]{36}$/);
  });
});
