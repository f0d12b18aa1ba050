import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ORIGIN, startTestApp, type TestApp } from "./harness/test-app.ts";

let app: TestApp;
let dist: string;
beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), "dengta-dist-"));
  await mkdir(join(dist, "assets"));
  await writeFile(join(dist, "index.html"), '<!doctype html><div id="root"></div>');
  await writeFile(join(dist, "assets", "app-1a2b3c.js"), "1");
  app = await startTestApp({ WEB_DIST: dist });
});
afterAll(async () => {
  await app.close();
  await rm(dist, { recursive: true });
});

const post = (headers: Record<string, string>, body: string) =>
  app.server.request("/graphql", { method: "POST", headers, body });
const ME = JSON.stringify({ query: "{ me { id } }" });

describe("the server", () => {
  it("serves the client, and its entry page for every address that the client routes itself", async () => {
    for (const path of ["/", "/login", "/plans/pln_1/check"]) {
      const response = await app.server.request(path, { headers: { accept: "text/html,*/*;q=0.8" } });
      expect(response.status).toBe(200);
      expect(await response.text()).toContain('<div id="root">');
    }
    const asset = await app.server.request("/assets/app-1a2b3c.js");
    expect(asset.headers.get("cache-control")).toContain("immutable");
    expect((await app.server.request("/assets/gone.js")).status).toBe(404);
  });

  it("answers unknown addresses with a refusal, not with the page, unless a browser opens them", async () => {
    for (const path of ["/api/nothing", "/download/nothing", "/nothing", "/admin.php", "/plans/pln_1"]) {
      const response = await app.server.request(path, { headers: { accept: "*/*" } });
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: "NOT_FOUND" } }] });
    }
  });

  it("lets no page of ours run foreign scripts or be framed", async () => {
    const { headers } = await app.server.request("/");
    expect(headers.get("content-security-policy")).toContain("script-src 'self';");
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
  });

  it("refuses writes that another site makes a browser send", async () => {
    const json = { "content-type": "application/json" };
    const form = { "content-type": "multipart/form-data; boundary=x" };
    expect((await post({ ...json, origin: "https://evil.example" }, ME)).status).toBe(403);
    expect((await post({ ...json, origin: "null" }, ME)).status).toBe(403);
    expect((await post(form, "--x--")).status).toBe(403);
    expect((await post({ "content-type": "text/plain" }, ME)).status).toBe(403);
    expect((await post({ ...json, origin: ORIGIN }, ME)).status).toBe(200);
    expect((await post({ ...json, origin: "http://10.0.0.5:4000", host: "10.0.0.5:4000" }, ME)).status).toBe(
      200,
    );
    expect((await post(json, ME)).status).toBe(200);
  });

  it("refuses a body above the limit in Chinese", async () => {
    const response = await post(
      { "content-type": "application/json", origin: ORIGIN },
      " ".repeat(6 * 1024 * 1024),
    );
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({
      errors: [{ message: expect.stringContaining("超过 5 MB"), extensions: { code: "BODY_TOO_LARGE" } }],
    });
  });

  it("refuses queries that are too deep or too long, and tells nothing of its inside", async () => {
    const editor = await app.as("provincialEditor", { regionCode: "330000" });
    const deep = `{ myPlan { industries { enterprises { id ${"name ".repeat(5_000)} } } } }`;
    expect((await editor.graphql(deep)).errors?.[0]?.message).toContain("4000 tokens");
    const wide = `{ ${Array.from({ length: 60 }, (_, i) => `a${i}: myPlan { industries { enterprises { id name cost } } }`).join(" ")} }`;
    expect((await editor.graphql(wide)).errors?.[0]?.extensions.code).toBe("QUERY_TOO_COMPLEX");
  });

  it("counts what a comparison costs, however often it is asked for in one request", async () => {
    const reviewer = await app.as("nationalReviewer");
    const many = `{ ${Array.from({ length: 60 }, (_, i) => `a${i}: compare(by: [unit], measures: [enterprises]) { totalCount }`).join(" ")} }`;
    const { result, statements } = await app.countStatements(() => reviewer.graphql(many));
    expect(result.errors?.[0]?.extensions.code).toBe("QUERY_TOO_COMPLEX");
    expect(statements).toBeLessThan(10);
  });

  it("says of an id of a kind that no node has what it says of an id that nothing has", async () => {
    const editor = await app.as("provincialEditor", { regionCode: "330000" });
    const node = async (id: string) =>
      (await editor.graphql("query ($id: ID!) { node(id: $id) { id } }", { id })).errors?.[0]?.extensions
        .code;
    expect(await node("usr_0190")).toBe("NOT_FOUND");
    expect(await node("xyz")).toBe("NOT_FOUND");
  });

  it("tells its schema to developers and hides it in production, suggestions included", async () => {
    const { __schema } = (await app.anonymous().graphql("{ __schema { queryType { name } } }")).data;
    expect(__schema.queryType.name).toBe("Query");
    const production = { DENGTA_ENV: "production", BASE_URL: "http://localhost:4000" };
    const closed = await startTestApp(production);
    const asked = await closed.anonymous().graphql("{ __schema { queryType { name } } }");
    expect(asked.data ?? null).toBeNull();
    expect((await closed.anonymous().graphql("{ mee { id } }")).errors?.[0]?.message).not.toContain("mean");
    expect((await closed.anonymous().graphql("{ __typename me { id } }")).data.__typename).toBe("Query");
    await closed.close();
    const opened = await startTestApp({ ...production, INTROSPECTION: "on" });
    expect((await opened.anonymous().graphql("{ __schema { queryType { name } } }")).errors).toBeUndefined();
    await opened.close();
  });

  it("refuses text that the database cannot hold", async () => {
    const editor = await app.as("provincialEditor", { regionCode: "330000" });
    const query = "mutation ($id: ID!) { startPlan(batchId: $id) { __typename } }";
    for (const id of ["bat_\0", "bat_\ud83d"])
      expect((await editor.graphql(query, { id })).errors?.[0]?.extensions.code).toBe("INVALID_TEXT");
    const inline = query.replace("($id: ID!)", "").replace("$id", '"bat_\\u0000"');
    expect((await editor.graphql(inline)).errors?.[0]?.extensions.code).toBe("INVALID_TEXT");
    const whole = await editor.graphql(query, { id: "😀 \\u0000" });
    expect(whole.data.startPlan.__typename).toBe("NotFoundError");
  });

  it("is ready only while its database answers", async () => {
    expect((await app.server.request("/readyz")).status).toBe(200);
    const closing = await startTestApp({ LOG_LEVEL: "silent" });
    await closing.close();
    expect((await closing.server.request("/readyz")).status).toBe(503);
  });
});
