import type { PlanDocument } from "@dengta/domain";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contentHash } from "../src/kernel/canonical-json.ts";
import { type Client, startTestApp, type TestApp } from "./harness/test-app.ts";
import { completePlan } from "./support/complete-plan.ts";
import { first, storePlan } from "./support/plans.ts";
import { change, RETURN_PLAN } from "./support/queries.ts";
import { sectionOf, write } from "./support/write.ts";

let app: TestApp;
let editor: Client;
let reviewer: Client;
beforeAll(async () => {
  app = await startTestApp();
  editor = await app.as("provincialEditor", { regionCode: "330000" });
  reviewer = await app.as("nationalReviewer");
});
afterAll(() => app.close());

const act = async (who: Client, mutation: string, planId: string, extra: object = {}) =>
  (await who.graphql(change(mutation), { input: { planId, ...extra } })).data.answer;

describe("the life of a plan", () => {
  it("goes from draft to approval by way of a return, each step in the audit log", async () => {
    const { planId, document } = await storePlan(app, completePlan("330000"));
    const industryId = first(document.industries).id;
    const submitted = await act(editor, "submitPlan", planId);
    expect(submitted).toMatchObject({ plan: { state: "submitted" }, snapshot: { version: 1 } });
    expect(submitted.snapshot.code).toMatch(/^2022-330000-V1-[0-9A-F]{8}$/);
    expect(submitted.snapshot.sha256).toBe(contentHash(document));

    expect((await act(reviewer, "acceptPlan", planId)).plan.state).toBe("accepted");
    const note = {
      planId,
      reason: "成本依据不足",
      dueOn: "2022-12-31",
      nodes: [{ nodeKey: `${industryId}/fu2.1.1`, comment: "请补充企业分布" }],
    };
    expect((await reviewer.graphql(RETURN_PLAN, { input: note })).data.answer).toMatchObject({
      plan: { state: "returned" },
    });

    const save = async (nodeId: string, fieldId: string) =>
      first(
        (await write(editor, planId, [sectionOf(industryId, nodeId, { [fieldId]: "已补充。" }, 1)])).rows,
      );
    expect((await save("fu2.1.1", "fu2.1.1.distribution")).revision).toBe(2);
    expect((await save("fu2.1.2", "fu2.1.2.area")).refusals).toMatchObject([{ code: "PLAN_LOCKED" }]);

    const nodes = await editor.graphql(
      "query ($id: ID!) { plan(id: $id) { nodes { key state comment } returns { reason dueOn nodes { nodeKey } } } }",
      { id: planId },
    );
    const stateOf = (key: string) => nodes.data.plan.nodes.find((node: { key: string }) => node.key === key);
    expect(stateOf(`${industryId}/fu2.1.1`)).toMatchObject({ state: "returned", comment: "请补充企业分布" });
    expect(stateOf(`${industryId}/fu2.1.2`)).toMatchObject({ state: "locked", comment: null });
    expect(nodes.data.plan.returns).toEqual([
      { reason: "成本依据不足", dueOn: "2022-12-31", nodes: [{ nodeKey: `${industryId}/fu2.1.1` }] },
    ]);

    expect((await act(editor, "submitPlan", planId)).snapshot.version).toBe(2);
    await act(reviewer, "acceptPlan", planId);
    expect((await act(reviewer, "approvePlan", planId)).plan.state).toBe("approved");
    expect((await act(editor, "withdrawPlan", planId)).code).toBe("TRANSITION_REFUSED");

    const log = await app.db.auditEntry.findMany({ where: { planId }, orderBy: { id: "asc" } });
    expect(log.map(({ action }) => action)).toEqual([
      "plan.submitted",
      "plan.accepted",
      "plan.returned",
      "rows.written",
      "plan.submitted",
      "plan.accepted",
      "plan.approved",
    ]);
  });

  it("passes the approver and the finance office where the batch asks for them", async () => {
    const { planId } = await storePlan(app, completePlan("330000"), { signOff: "approverAndFinance" });
    const approver = await app.as("provincialApprover", { regionCode: "330000" });
    const finance = await app.as("provincialFinance", { regionCode: "330000" });
    expect((await act(editor, "submitPlan", planId)).plan.state).toBe("inReview");
    expect((await act(editor, "signPlan", planId)).code).toBe("FORBIDDEN");
    expect((await act(approver, "signPlan", planId)).plan.state).toBe("coSigning");
    expect(await act(finance, "cosignPlan", planId)).toMatchObject({
      plan: { state: "submitted" },
      snapshot: { version: 1 },
    });
  });

  it("is not submitted with errors: the answer lists them and nothing changes", async () => {
    const complete = completePlan("330000");
    const industries = complete.industries.map((industry, index) =>
      index > 0
        ? industry
        : {
            ...industry,
            enterprises: industry.enterprises.map((firm, i) =>
              i > 0 ? firm : { ...firm, requested: "30.00" },
            ),
          },
    );
    const { planId, document } = await storePlan(app, { ...complete, industries });
    const refused = await act(editor, "submitPlan", planId);
    expect(refused).toMatchObject({ __typename: "SubmissionRefusedError", code: "SUBMISSION_REFUSED" });
    expect(refused.findings).toEqual([
      {
        code: "REQUESTED_ABOVE_CEILING",
        severity: "error",
        place: {
          form: "fu4",
          enterpriseId: first(first(document.industries).enterprises).id,
          field: "requested",
        },
      },
    ]);
    const plan = await app.db.plan.findUniqueOrThrow({ where: { id: planId }, include: { snapshots: true } });
    expect(plan).toMatchObject({ state: "drafting", snapshots: [] });
  });

  it("is not submitted when somebody changed it after the person looked", async () => {
    const { planId } = await storePlan(app, completePlan("330000"));
    const { revision } = await app.db.plan.update({
      where: { id: planId },
      data: { revision: { increment: 1 } },
    });
    expect(await act(editor, "submitPlan", planId, { expectedRevision: revision - 1 })).toMatchObject({
      code: "STALE_REVISION",
      currentRevision: revision,
    });
  });

  it("makes exactly one version when two people submit at once", async () => {
    const { planId } = await storePlan(app, completePlan("330000"));
    const answers = await Promise.all([act(editor, "submitPlan", planId), act(editor, "submitPlan", planId)]);
    expect(answers.map((answer) => answer.code ?? answer.plan.state).sort()).toEqual([
      "TRANSITION_REFUSED",
      "submitted",
    ]);
    expect(await app.db.snapshot.count({ where: { planId } })).toBe(1);
  });

  it("wants a reason and a known place when it is returned", async () => {
    const { planId } = await storePlan(app, completePlan("330000"));
    await act(editor, "submitPlan", planId);
    await act(reviewer, "acceptPlan", planId);
    const refuse = async (input: object) =>
      (
        await reviewer.graphql(RETURN_PLAN, {
          input: { planId, reason: "x", dueOn: "2022-12-31", nodes: [], ...input },
        })
      ).data.answer.code;
    expect(await refuse({ reason: "  ", nodes: [{ nodeKey: "main", comment: "" }] })).toBe("REASON_MISSING");
    expect(await refuse({})).toBe("NODES_MISSING");
    expect(await refuse({ nodes: [{ nodeKey: "nowhere", comment: "" }] })).toBe("NODE_UNKNOWN");
    const twice = { nodeKey: "main", comment: "甲" };
    expect(await refuse({ nodes: [twice, { ...twice, comment: "乙" }] })).toBe("NODE_TWICE");
  });
});

describe("versions and the audit log", () => {
  it("are never changed or deleted, not even by the program itself", async () => {
    const { planId } = await storePlan(app, completePlan("330000"));
    await act(editor, "submitPlan", planId);
    await expect(app.db.snapshot.updateMany({ where: { planId }, data: { code: "x" } })).rejects.toThrow(
      "never changed",
    );
    await expect(app.db.snapshot.deleteMany({ where: { planId } })).rejects.toThrow("never changed");
    await expect(app.db.auditEntry.updateMany({ where: { planId }, data: { action: "x" } })).rejects.toThrow(
      "never changed",
    );
    await expect(app.db.auditEntry.deleteMany({ where: { planId } })).rejects.toThrow("never changed");
  });

  it("a version hashes to what was recorded, read back from the database", async () => {
    const { planId } = await storePlan(app, completePlan("330000"));
    const { snapshot } = await act(editor, "submitPlan", planId);
    const { document } = await app.db.snapshot.findFirstOrThrow({ where: { planId } });
    expect(contentHash(document)).toBe(snapshot.sha256);
    expect((document as unknown as PlanDocument).regionCode).toBe("330000");
  });
});
