import type { PlanDocument, PlanState } from "@dengta/domain";
import { readWorkbook } from "@dengta/exports";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Client, startTestApp, type TestApp } from "./harness/test-app.ts";
import { completePlan } from "./support/complete-plan.ts";
import { first, renameFirms, type StoredPlan, storePlan } from "./support/plans.ts";
import { change } from "./support/queries.ts";

let app: TestApp;
let plan: StoredPlan;
let editor: Client;
let stranger: Client;
let reviewer: Client;
let platformUser: Client;

beforeAll(async () => {
  app = await startTestApp();
  plan = await storePlan(app, completePlan("330000"));
  const platformName = first(first(plan.document.industries).platforms).name;
  editor = await app.as("provincialEditor", { regionCode: "330000" });
  stranger = await app.as("provincialEditor", { regionCode: "330200" });
  reviewer = await app.as("nationalReviewer");
  platformUser = await app.as("platformUser", { regionCode: "330000", platformName });
});
afterAll(() => app.close());

const industry = () => first(plan.document.industries);
const fu4 = () => `fu4.xlsx?industry=${industry().id}`;
const fu5 = () => `fu5.xlsx?industry=${industry().id}&platform=${first(industry().platforms).id}`;
const get = (who: Client, file: string) => who.fetch(`/download/plans/${plan.planId}/${file}`);

async function refusalOf(response: Response) {
  const body = (await response.json()) as { errors: { extensions: { code: string } }[] };
  return { status: response.status, code: body.errors[0]?.extensions.code };
}

describe("a draft", () => {
  it("is handed to its unit as the official table, amounts exact", async () => {
    const response = await get(editor, fu4());
    expect(response.status).toBe(200);
    expect(decodeURIComponent(response.headers.get("content-disposition") ?? "")).toMatch(
      /浙江省_附4_.*_草稿\.xlsx/,
    );
    const read = await readWorkbook(new Uint8Array(await response.arrayBuffer()));
    expect(read.table).toBe("fu4");
    expect(read.rows).toHaveLength(industry().enterprises.length);
    expect(first(read.rows)).toMatchObject({ cost: first(industry().enterprises).cost });
  });

  it.each(["plan.docx", "main.docx", "tables.xlsx", "fu1.xlsx", "plan.json"])(
    "comes as %s too",
    async (file) => {
      const response = await get(editor, file);
      expect(response.status).toBe(200);
      expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(1_000);
    },
  );

  it("stays closed to another unit, the ministry and everybody else, as if it were not there", async () => {
    const closed = { status: 404, code: "NOT_FOUND" };
    for (const file of ["plan.json", fu4(), fu5()]) {
      expect(await refusalOf(await get(stranger, file))).toEqual(closed);
      expect(await refusalOf(await get(reviewer, file))).toEqual(closed);
    }
    expect(await refusalOf(await get(app.anonymous(), "plan.json"))).toEqual({
      status: 401,
      code: "NOT_SIGNED_IN",
    });
  });

  it("gives a platform user its own 附5 and nothing else", async () => {
    expect((await get(platformUser, fu5())).status).toBe(200);
    expect((await get(platformUser, fu4())).status).toBe(404);
    expect((await get(platformUser, "plan.json")).status).toBe(404);
    const other = industry().platforms[1];
    if (other !== undefined)
      expect(
        (await get(platformUser, `fu5.xlsx?industry=${industry().id}&platform=${other.id}`)).status,
      ).toBe(404);
  });
});

describe("a wrong address", () => {
  it.each([
    ["secrets.txt", 404, "NOT_FOUND"],
    ["fu4.xlsx", 400, "INVALID_INPUT"],
    ["plan.json?version=9", 404, "NOT_FOUND"],
    ["plan.json?version=abc", 400, "INVALID_INPUT"],
    ["fu4.xlsx?industry=ind_none", 400, "UNKNOWN_INDUSTRY"],
  ])("%s answers %d %s", async (file, status, code) => {
    expect(await refusalOf(await get(editor, file))).toEqual({ status, code });
  });
});

describe("a blank form", () => {
  it.each(["main.docx", "fu2.docx", "fu1.xlsx", "fu3.xlsx", "fu4.xlsx", "fu5.xlsx"])(
    "%s is there for the signed-in",
    async (file) => {
      const response = await stranger.fetch(`/download/forms/${file}`);
      expect(response.status).toBe(200);
      expect((await app.anonymous().fetch(`/download/forms/${file}`)).status).toBe(401);
    },
  );

  it("is read back as the table it is, without rows", async () => {
    const response = await editor.fetch("/download/forms/fu4.xlsx");
    const read = await readWorkbook(new Uint8Array(await response.arrayBuffer()));
    expect(read).toMatchObject({ table: "fu4", rows: [], issues: [] });
  });
});

describe("a version", () => {
  it("opens to the ministry with its submission, and carries its code in the name", async () => {
    const { data } = await editor.graphql(change("submitPlan"), { input: { planId: plan.planId } });
    const { code } = data.answer.snapshot;
    const response = await get(reviewer, "fu1.xlsx?version=1");
    expect(response.status).toBe(200);
    expect(decodeURIComponent(response.headers.get("content-disposition") ?? "")).toContain(code);
    expect((await get(stranger, "fu1.xlsx?version=1")).status).toBe(404);
  });

  it("stays what the ministry gets while the unit amends it; the unit gets what it is working on", async () => {
    const nameIn = async (response: Response) =>
      ((await response.json()) as PlanDocument).industries[0]?.enterprises[0]?.name;
    await renameFirms(app, plan.planId, "改动中的名称");
    const submitted = first(industry().enterprises).name;
    const setState = (state: PlanState) =>
      app.db.plan.update({ where: { id: plan.planId }, data: { state } });
    await setState("returned");
    expect(await nameIn(await get(reviewer, "plan.json"))).toBe(submitted);
    expect(await nameIn(await get(editor, "plan.json"))).toBe("改动中的名称");
    await setState("inReview");
    expect(await nameIn(await get(editor, "plan.json"))).toBe("改动中的名称");
    expect((await get(reviewer, "plan.json")).status).toBe(404);
    expect((await get(reviewer, "plan.json?version=1")).status).toBe(404);
  });
});
