import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { type Client, ORIGIN, startTestApp, type TestApp } from "./harness/test-app.ts";
import { ERRORS } from "./support/queries.ts";

const CREATE_ACCOUNT = `mutation ($input: CreateAccountInput!) { answer: createAccount(input: $input) { ${ERRORS} ... on AccountPayload { account { id username role regionCode } } } }`;
const RESET = `mutation ($id: ID!, $password: String!) { answer: resetPassword(accountId: $id, password: $password) { ${ERRORS} } }`;
const DISABLE = `mutation ($id: ID!) { answer: setAccountDisabled(accountId: $id, disabled: true) { ${ERRORS} } }`;
const CREATE_BATCH = `mutation ($input: CreateBatchInput!) { answer: createBatch(input: $input) { ${ERRORS} ... on BatchPayload { batch { id year dueOn signOff requirementTitles } } } }`;

let app: TestApp;
let admin: Client;
beforeAll(async () => {
  app = await startTestApp();
  admin = await app.as("nationalAdministrator");
});
afterAll(() => app.close());

const signIn = (username: string, password: string) =>
  app.server.request("/api/auth/sign-in/username", {
    method: "POST",
    headers: { "content-type": "application/json", origin: ORIGIN },
    body: JSON.stringify({ username, password }),
  });
const account = (more: object) => ({
  input: {
    username: "Sichuan",
    password: "long enough",
    name: "四川省填报人",
    role: "provincialEditor",
    regionCode: "510000",
    ...more,
  },
});

describe("accounts", () => {
  it("are made by the administrator, get new passwords and are closed", async () => {
    const made = (await admin.graphql(CREATE_ACCOUNT, account({}))).data.answer.account;
    expect(made).toMatchObject({ username: "sichuan", role: "provincialEditor", regionCode: "510000" });
    expect((await signIn("sichuan", "long enough")).status).toBe(200);
    await admin.graphql(RESET, { id: made.id, password: "another one" });
    expect((await signIn("sichuan", "long enough")).status).toBe(401);
    expect((await signIn("sichuan", "another one")).status).toBe(200);
    await admin.graphql(DISABLE, { id: made.id });
    expect((await signIn("sichuan", "another one")).status).toBe(403);
    const log = await app.db.auditEntry.findMany({ orderBy: { id: "asc" } });
    expect(log.map(({ action }) => action)).toEqual([
      "account.created",
      "account.passwordReset",
      "account.disabled",
    ]);
    expect(JSON.stringify(log)).not.toContain("another one");
  });

  it("get in again at once with a new password after a lock", async () => {
    // The rests are seconds long: on a slow machine they would be over before they are asked for.
    vi.useFakeTimers({ toFake: ["Date"] });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const { id } = (await admin.graphql(CREATE_ACCOUNT, account({ username: "locked" }))).data.answer.account;
    for (let attempt = 0; attempt < 6; attempt += 1) await signIn("locked", "wrong password");
    expect((await signIn("locked", "long enough")).status).toBe(429);
    const lift = `mutation ($id: ID!) { answer: liftSignInRests(accountId: $id) { ${ERRORS} } }`;
    expect((await admin.graphql(lift, { id })).data.answer.code).toBeUndefined();
    expect((await signIn("locked", "long enough")).status).toBe(200);
    for (let attempt = 0; attempt < 6; attempt += 1) await signIn("locked", "wrong password");
    await admin.graphql(RESET, { id, password: "another one" });
    expect((await signIn("locked", "another one")).status).toBe(200);
  });

  it.each([
    ["a name in use", { username: "sichuan" }, "USERNAME_TAKEN"],
    ["a name with spaces", { username: "a b c" }, "USERNAME_INVALID"],
    ["a short password", { username: "x.y", password: "short" }, "PASSWORD_LENGTH"],
    ["a common password", { username: "x.y", password: "12345678" }, "PASSWORD_TOO_COMMON"],
    [
      "the name as password",
      { username: "sichuan.edit", password: "Sichuan.edit1" },
      "PASSWORD_CONTAINS_USERNAME",
    ],
    ["a plain password", { username: "x.y", password: "qzxwvtrk" }, "PASSWORD_TOO_PLAIN"],
    ["no unit", { username: "x.y", regionCode: null }, "REGION_MISMATCH"],
    ["an unknown unit", { username: "x.y", regionCode: "999999" }, "REGION_MISMATCH"],
    ["a platform for an editor", { username: "x.y", platformName: "甲平台" }, "PLATFORM_MISMATCH"],
    ["no platform for a platform user", { username: "x.y", role: "platformUser" }, "PLATFORM_MISMATCH"],
  ])("are refused with %s", async (_what, more, code) => {
    expect((await admin.graphql(CREATE_ACCOUNT, account(more))).data.answer.code).toBe(code);
  });

  it("are nobody else's business", async () => {
    const editor = await app.as("provincialEditor", { regionCode: "330000" });
    expect((await editor.graphql(CREATE_ACCOUNT, account({ username: "x.y" }))).data.answer.code).toBe(
      "FORBIDDEN",
    );
    expect((await editor.graphql("{ accounts { id } }")).errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    expect((await admin.graphql(DISABLE, { id: admin.userId })).data.answer.code).toBe("OWN_ACCOUNT");
  });
});

describe("batches", () => {
  const batch = (more: object) => ({
    input: { year: 2023, programme: "试点", templateId: "template-2022", rulesetId: "pilot-2022", ...more },
  });

  it("are opened by the administrator, and units then start their plans", async () => {
    const { answer } = (
      await admin.graphql(CREATE_BATCH, batch({ dueOn: "2023-09-30", signOff: "approver" }))
    ).data;
    expect(answer.batch).toMatchObject({
      dueOn: "2023-09-30",
      signOff: "approver",
      requirementTitles: [null, null, null],
    });
    const editor = await app.as("provincialEditor", { regionCode: "330000" });
    const start = `mutation ($id: ID!) { answer: startPlan(batchId: $id) { ${ERRORS} ... on PlanChangePayload { plan { state regionCode requiredCount doneCount } } } }`;
    const started = (await editor.graphql(start, { id: answer.batch.id })).data.answer;
    expect(started.plan).toMatchObject({ state: "drafting", regionCode: "330000", doneCount: 0 });
    expect(started.plan.requiredCount).toBeGreaterThan(0);
    expect((await editor.graphql(start, { id: answer.batch.id })).data.answer.code).toBe("PLAN_EXISTS");
    const reviewer = await app.as("nationalReviewer");
    expect((await reviewer.graphql(start, { id: answer.batch.id })).data.answer.code).toBe("FORBIDDEN");
  });

  it.each([
    ["the same one twice", {}, "BATCH_EXISTS"],
    ["an unknown rule set", { programme: "x", rulesetId: "y" }, "UNKNOWN_RULESET"],
    ["an unknown template", { programme: "x", templateId: "y" }, "UNKNOWN_TEMPLATE"],
  ])("are refused with %s", async (_what, more, code) => {
    expect((await admin.graphql(CREATE_BATCH, batch(more))).data.answer.code).toBe(code);
  });
});
