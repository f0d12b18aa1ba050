import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ORIGIN, PASSWORD, startTestApp, type TestApp } from "./harness/test-app.ts";

describe("sign-in", () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  const signIn = (username: string, password: string, origin = ORIGIN) =>
    app.server.request("/api/auth/sign-in/username", {
      method: "POST",
      headers: { "content-type": "application/json", origin },
      body: JSON.stringify({ username, password }),
    });

  it("tells who is asking", async () => {
    const editor = await app.as("provincialEditor", { regionCode: "330000" });
    const { data } = await editor.graphql("{ me { id role regionCode platformName } }");
    expect(data.me).toEqual({
      id: editor.userId,
      role: "provincialEditor",
      regionCode: "330000",
      platformName: null,
    });
    expect((await app.anonymous().graphql("{ me { id } }")).data.me).toBeNull();
  });

  it("ends with sign-out", async () => {
    const editor = await app.as("provincialEditor", { regionCode: "330000" });
    const out = await editor.fetch("/api/auth/sign-out", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: "{}",
    });
    expect(out.status).toBe(200);
    expect((await editor.graphql("{ me { id } }")).data.me).toBeNull();
  });

  it("answers a wrong password and an unknown name alike, in Chinese", async () => {
    await app.as("nationalReviewer");
    const { username } = await app.db.user.findFirstOrThrow({ where: { role: "nationalReviewer" } });
    for (const name of [username ?? "", "nobody.here"]) {
      const response = await signIn(name, "wrong password");
      expect(response.status).toBe(401);
      expect(await response.json()).toEqual({
        code: "INVALID_USERNAME_OR_PASSWORD",
        message: "用户名或密码不正确",
      });
    }
  });

  it("refuses disabled accounts, and ends their open sessions", async () => {
    const finance = await app.as("provincialFinance", { regionCode: "330000" });
    const { username } = await app.db.user.update({
      where: { id: finance.userId },
      data: { disabled: true },
    });
    expect((await finance.graphql("{ me { id } }")).data.me).toBeNull();
    expect(await (await signIn(username ?? "", PASSWORD)).json()).toMatchObject({ code: "ACCOUNT_DISABLED" });
  });

  it("is the only way in: nobody signs up, and other addresses of the library stay closed", async () => {
    for (const path of [
      "/api/auth/sign-up/email",
      "/api/auth/update-user",
      "/api/auth/is-username-available",
    ]) {
      const response = await app.server.request(path, {
        method: "POST",
        headers: { "content-type": "application/json", origin: ORIGIN },
        body: "{}",
      });
      expect(response.status).toBe(404);
    }
  });

  it("is refused from another site", async () => {
    const response = await signIn("anybody", PASSWORD, "https://evil.example");
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: "CROSS_SITE_REQUEST" } }] });
  });
});
