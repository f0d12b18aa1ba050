import { createHmac } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { createAccount } from "../src/auth/index.ts";
import { type Client, ORIGIN, PASSWORD, startTestApp, type TestApp } from "./harness/test-app.ts";

const FORWARDED = "x-real-address";
let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ CLIENT_ADDRESS_HEADER: FORWARDED });
  for (let unit = 0; unit < 38; unit += 1)
    await createAccount(app.auth, {
      username: `unit.${unit}`,
      password: PASSWORD,
      name: `单位${unit}`,
      role: "provincialEditor",
      regionCode: "330000",
      platformName: null,
    });
});
afterAll(() => app.close());
beforeEach(async () => {
  await app.db.signInAttempt.deleteMany({});
  await app.db.rateLimit.deleteMany({});
});

interface From {
  readonly address?: string;
  readonly cookie?: string;
}

const post = (path: string, body: object, { address = "10.0.0.1", cookie = "" }: From = {}) =>
  app.server.request(`/api/auth${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: ORIGIN, [FORWARDED]: address, cookie },
    body: JSON.stringify(body),
  });
const signIn = (username: string, password: string, from: From = {}) =>
  post("/sign-in/username", { username, password }, from);
const cookiesOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0] ?? "")
    .filter((cookie) => !cookie.endsWith("="));

describe("guessing passwords", () => {
  it("at every account from one address locks nobody out who signs in from elsewhere", async () => {
    for (let round = 0; round < 3; round += 1)
      for (let unit = 0; unit < 38; unit += 1) await signIn(`unit.${unit}`, "wrong password");
    // Whoever guesses at everybody is slowed down as a whole.
    const next = await signIn("unit.30", "wrong password");
    expect(await next.json()).toMatchObject({ code: "SIGN_IN_RESTING" });
    for (const unit of [0, 20, 37])
      expect((await signIn(`unit.${unit}`, PASSWORD, { address: "10.0.0.2" })).status).toBe(200);
  }, 120_000);

  it("from the address of an office locks nobody out whose browser signed in before", async () => {
    const device = cookiesOf(await signIn("unit.1", PASSWORD)).filter((cookie) => cookie.includes("device"));
    expect(device).toHaveLength(1);
    await app.db.signInAttempt.deleteMany({});
    vi.useFakeTimers({ toFake: ["Date"] });
    try {
      for (let attempt = 0; attempt < 6; attempt += 1) await signIn("unit.1", "wrong password");
      expect((await signIn("unit.1", PASSWORD)).status).toBe(429);
      expect((await signIn("unit.1", PASSWORD, { cookie: device.join("; ") })).status).toBe(200);
      // What the browser says cannot be made up.
      expect((await signIn("unit.1", PASSWORD, { cookie: `${device.join("; ")}x` })).status).toBe(429);
    } finally {
      vi.useRealTimers();
    }
  });

  it("does not stop 37 people of one office from signing in within a minute", async () => {
    const answers = await Promise.all(
      Array.from({ length: 37 }, (_, unit) => signIn(`unit.${unit}`, PASSWORD)),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  });

  it("gets slower before it locks, and says for how long", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    try {
      const waits: number[] = [];
      for (let failures = 0; failures < 10; failures += 1) {
        expect((await signIn("unit.3", "wrong password")).status).toBe(401);
        const refused = await signIn("unit.3", PASSWORD.slice(1));
        const wait = refused.status === 429 ? Number(refused.headers.get("retry-after")) : 0;
        if (refused.status !== 429) failures += 1;
        waits.push(wait);
        vi.setSystemTime(Date.now() + wait * 1_000);
      }
      expect(waits).toEqual([0, 0, 1, 2, 4, 8, 16, 900].slice(0, waits.length));
      expect(waits.at(-1)).toBe(900);
      expect((await signIn("unit.3", PASSWORD)).status).toBe(200);
    } finally {
      vi.useRealTimers();
    }
  });

  it("many at once lets no more through than one after the other", async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, () => signIn("unit.4", "wrong password")));
    const looked = answers.filter(({ status }) => status === 401).length;
    expect(looked).toBeLessThanOrEqual(5);
  });
});

describe("a password change", () => {
  it("ends every other session, follows the policy and is written down", async () => {
    const here = cookiesOf(await signIn("unit.5", PASSWORD)).join("; ");
    const there = cookiesOf(await signIn("unit.5", PASSWORD)).join("; ");
    const change = (newPassword: string) =>
      post("/change-password", { currentPassword: PASSWORD, newPassword }, { cookie: here });
    expect(await (await change("12345678")).json()).toMatchObject({ code: "PASSWORD_TOO_COMMON" });
    expect(await (await change("unit.5-unit.5")).json()).toMatchObject({
      code: "PASSWORD_CONTAINS_USERNAME",
    });
    expect(await (await change(PASSWORD)).json()).toMatchObject({ code: "PASSWORD_UNCHANGED" });
    const changed = await change("a fresh long phrase");
    expect(changed.status).toBe(200);
    const me = async (cookie: string) =>
      (await speak(cookie, "{ me { username } }")).data.me?.username ?? null;
    expect([await me(there), await me(here)]).toEqual([null, null]);
    expect(await me(cookiesOf(changed).join("; "))).toBe("unit.5");
    expect(await app.db.auditEntry.count({ where: { action: "account.passwordChanged" } })).toBe(1);
  });

  it("is all that a first password opens", async () => {
    await createAccount(app.auth, {
      username: "first",
      password: PASSWORD,
      name: "新人",
      role: "nationalReviewer",
      regionCode: null,
      platformName: null,
      passwordChangeRequired: true,
    });
    const cookie = cookiesOf(await signIn("first", PASSWORD)).join("; ");
    const before = await speak(cookie, "{ me { mustChangePassword } batches { id } }");
    expect(before.errors?.[0]?.extensions.code).toBe("PASSWORD_CHANGE_REQUIRED");
    expect((await speak(cookie, "{ me { mustChangePassword } }")).data.me.mustChangePassword).toBe(true);
    const change = { currentPassword: PASSWORD, newPassword: "a fresh long phrase" };
    const after = cookiesOf(await post("/change-password", change, { cookie })).join("; ");
    expect((await speak(after, "{ me { mustChangePassword } batches { id } }")).errors).toBeUndefined();
  });
});

describe("a session", () => {
  it("ends when it is not used, and at the latest after its hours", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    try {
      const cookie = cookiesOf(await signIn("unit.6", PASSWORD)).join("; ");
      const signedIn = async () => (await speak(cookie, "{ me { id } }")).data.me !== null;
      for (let hour = 1; hour < 12; hour += 1) {
        vi.setSystemTime(Date.now() + 3_590_000);
        expect(await signedIn()).toBe(true);
      }
      vi.setSystemTime(Date.now() + 3_800_000);
      expect(await signedIn()).toBe(false);
      const idle = cookiesOf(await signIn("unit.6", PASSWORD)).join("; ");
      vi.setSystemTime(Date.now() + 121 * 60_000);
      expect((await speak(idle, "{ me { id } }")).data.me).toBeNull();
      const change = { currentPassword: PASSWORD, newPassword: "a fresh long phrase" };
      expect((await post("/change-password", change, { cookie: idle })).status).toBe(401);
    } finally {
      vi.useRealTimers();
    }
  });

  it("shows among the own ones, and can be ended from another; those of others cannot", async () => {
    const here = cookiesOf(await signIn("unit.7", PASSWORD)).join("; ");
    await speak(here, "mutation { endOtherSessions { __typename } }");
    const there = cookiesOf(await signIn("unit.7", PASSWORD)).join("; ");
    const stranger = cookiesOf(await signIn("unit.8", PASSWORD)).join("; ");
    const list = async (cookie: string) =>
      (await speak(cookie, "{ mySessions { id current } }")).data.mySessions as {
        id: string;
        current: boolean;
      }[];
    const sessions = await list(here);
    expect(sessions.filter(({ current }) => current)).toHaveLength(1);
    const END =
      "mutation ($id: ID!) { endSession(id: $id) { ... on Error { code } ... on EndSessionsPayload { ended } } }";
    const other = sessions.find(({ current }) => !current)?.id;
    expect((await speak(stranger, END, { id: other })).data.endSession.code).toBe("NOT_FOUND");
    expect((await speak(here, END, { id: other })).data.endSession.ended).toBe(1);
    expect((await speak(there, "{ me { id } }")).data.me).toBeNull();
    const others = await speak(here, "mutation { endOtherSessions { ... on EndSessionsPayload { ended } } }");
    expect(others.data.endOtherSessions.ended).toBe(0);
  });

  it("costs one statement to look up", async () => {
    const cookie = cookiesOf(await signIn("unit.9", PASSWORD)).join("; ");
    const { statements } = await app.countStatements(() => speak(cookie, "{ me { id } }"));
    expect(statements).toBe(1);
  });
});

describe("two factors", () => {
  it("are asked for after the password, take a code once set up, and let a recovery code in once", async () => {
    const first = cookiesOf(await signIn("unit.10", PASSWORD)).join("; ");
    const enabled = await (
      await post("/two-factor/enable", { password: PASSWORD }, { cookie: first })
    ).json();
    const secret = new URL(enabled.totpURI).searchParams.get("secret") ?? "";
    const verify = (code: string, cookie: string) => post("/two-factor/verify-totp", { code }, { cookie });
    expect(await (await verify("000000", first)).json()).toMatchObject({ code: "INVALID_CODE" });
    expect((await verify(totp(secret), first)).status).toBe(200);

    const half = await signIn("unit.10", PASSWORD);
    expect(await half.json()).toMatchObject({ twoFactorRedirect: true });
    const pending = cookiesOf(half).join("; ");
    expect((await speak(pending, "{ me { id } }")).data.me).toBeNull();
    const whole = await verify(totp(secret), pending);
    expect((await speak(cookiesOf(whole).join("; "), "{ me { twoFactorEnabled } }")).data.me).toEqual({
      twoFactorEnabled: true,
    });

    const recover = async () => {
      const cookie = cookiesOf(await signIn("unit.10", PASSWORD)).join("; ");
      return (await post("/two-factor/verify-backup-code", { code: enabled.backupCodes[0] }, { cookie }))
        .status;
    };
    expect(await recover()).toBe(200);
    expect(await recover()).toBe(401);
  });

  it("may be required of a role: nothing else opens before, and they cannot be put away", async () => {
    const strict = await startTestApp({ PROTECTION_LEVEL: "3", SESSION_IDLE_MINUTES: "60" });
    const reviewer = await strict.as("nationalReviewer");
    const blocked = await reviewer.graphql("{ batches { id } }");
    expect(blocked.errors?.[0]?.extensions.code).toBe("TWO_FACTOR_SETUP_REQUIRED");
    const editor = await strict.as("provincialEditor", { regionCode: "330000" });
    expect((await editor.graphql("{ batches { id } }")).errors).toBeUndefined();
    const send = (path: string, body: object, cookie: string) =>
      strict.server.request(`/api/auth${path}`, {
        method: "POST",
        headers: { "content-type": "application/json", origin: ORIGIN, cookie },
        body: JSON.stringify(body),
      });
    const enabled = await (await send("/two-factor/enable", { password: PASSWORD }, reviewer.cookie)).json();
    const secret = new URL(enabled.totpURI).searchParams.get("secret") ?? "";
    const verified = await send("/two-factor/verify-totp", { code: totp(secret) }, reviewer.cookie);
    const cookie = cookiesOf(verified).join("; ");
    const disabled = await send("/two-factor/disable", { password: PASSWORD }, cookie);
    expect(await disabled.json()).toMatchObject({ code: "TWO_FACTOR_REQUIRED" });
    await strict.close();
  });
});

describe("a token", () => {
  const CREATE = `mutation ($input: CreateApiTokenInput!) { answer: createApiToken(input: $input) {
    ... on Error { code } ... on CreateApiTokenPayload { secret token { id start } } } }`;
  const REVOKE =
    "mutation ($id: ID!) { answer: revokeApiToken(id: $id) { ... on Error { code } __typename } }";
  let editor: Client;
  beforeAll(async () => {
    editor = await app.as("provincialEditor", { regionCode: "330000" });
  });
  const make = async (scopes: string[], more: object = {}) =>
    (await editor.graphql(CREATE, { input: { name: "对接", scopes, ...more } })).data.answer;
  const bearer = async (secret: string, query: string) => {
    const response = await app.server.request("/graphql", {
      method: "POST",
      headers: {
        "content-type": "application/json",
        authorization: `Bearer ${secret}`,
        cookie: editor.cookie,
      },
      body: JSON.stringify({ query }),
    });
    return { status: response.status, ...(await response.json()) };
  };

  it("acts as its account within its scopes, and its secret is told once and kept nowhere", async () => {
    const { secret, token } = await make(["read"]);
    expect((await bearer(secret, "{ me { id } }")).data.me.id).toBe(editor.userId);
    expect(await bearer(secret, "mutation { endOtherSessions { __typename } }")).toMatchObject({
      status: 403,
      errors: [{ extensions: { code: "TOKEN_SCOPE_MISSING" } }],
    });
    const files = await app.server.request("/download/forms/fu1.xlsx", {
      headers: { authorization: `Bearer ${secret}` },
    });
    expect(files.status).toBe(403);
    const kept = JSON.stringify([
      await app.db.apiToken.findMany(),
      (await app.db.auditEntry.findMany()).map(({ id, after }) => ({ id, after })),
    ]);
    expect(kept).not.toContain(secret);
    const row = await app.db.apiToken.findUniqueOrThrow({ where: { id: token.id } });
    expect(row.lastUsedAt).not.toBeNull();
  });

  it("opens nothing once revoked, expired, or its account is closed; a cookie beside it does not help", async () => {
    const { secret, token } = await make(["read", "write"]);
    expect((await editor.graphql(REVOKE, { id: token.id })).data.answer.code).toBeUndefined();
    expect((await bearer(secret, "{ me { id } }")).data.me).toBeNull();
    const late = await make(["read"], { days: 1 });
    await app.db.apiToken.update({ where: { id: late.token.id }, data: { expiresAt: new Date(0) } });
    expect((await bearer(late.secret, "{ me { id } }")).data.me).toBeNull();
    expect((await bearer(`dgt_${"x".repeat(43)}`, "{ me { id } }")).data.me).toBeNull();
  });

  it("cannot make, revoke or list what belongs to a person at a browser, nor touch tokens of others", async () => {
    const { secret, token } = await make(["read", "write"]);
    const breed =
      'mutation { answer: createApiToken(input: { name: "x", scopes: [read] }) { ... on Error { code } } }';
    expect((await bearer(secret, breed)).data?.answer?.code ?? "refused").not.toBeUndefined();
    expect(await app.db.apiToken.count({ where: { name: "x" } })).toBe(0);
    expect((await bearer(secret, "{ mySessions { id } }")).errors[0].extensions.code).toBe("NOT_SIGNED_IN");
    const stranger = await app.as("provincialEditor", { regionCode: "110000" });
    expect((await stranger.graphql(REVOKE, { id: token.id })).data.answer.code).toBe("NOT_FOUND");
  });

  it.each([
    [{ name: " " }, "TOKEN_NAME"],
    [{ scopes: [] }, "TOKEN_SCOPES"],
    [{ days: 0 }, "TOKEN_DAYS"],
    [{ days: 400 }, "TOKEN_DAYS"],
  ])("is refused with %j", async (more, code) => {
    expect((await make(["read"], more)).code).toBe(code);
  });
});

async function speak(cookie: string, query: string, variables: object = {}) {
  const response = await app.server.request("/graphql", {
    method: "POST",
    headers: { "content-type": "application/json", origin: ORIGIN, cookie },
    body: JSON.stringify({ query, variables }),
  });
  return await response.json();
}

/** RFC 6238 with SHA-1, six digits and thirty seconds, as authenticators count. */
function totp(secret: string): string {
  const bits = [...secret.replace(/=+$/, "")]
    .map((character) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(character).toString(2).padStart(5, "0"))
    .join("");
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const digest = createHmac("sha1", key).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 0xf;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}
