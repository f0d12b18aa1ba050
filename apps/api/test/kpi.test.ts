import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Client, startTestApp, type TestApp } from "./harness/test-app.ts";
import { completePlan } from "./support/complete-plan.ts";
import { first, storePlan } from "./support/plans.ts";
import { ERRORS } from "./support/queries.ts";

const SAVE = /* GraphQL */ `
  mutation ($input: SaveKpiValuesInput!) {
    answer: saveKpiValues(input: $input) {
      ${ERRORS}
      ... on SaveKpiValuesPayload {
        updated
        refusals { indicatorId field code text }
        platform { kpiValues { indicatorId baseline target actual revision } }
      }
    }
  }
`;
const MOVE = /* GraphQL */ `
  mutation ($input: MoveKpiFormInput!) {
    answer: moveKpiForm(input: $input) { ${ERRORS} ... on PlatformPayload { platform { kpiFormState } plan { id } } }
  }
`;

let app: TestApp;
let editor: Client;
beforeAll(async () => {
  app = await startTestApp();
  editor = await app.as("provincialEditor", { regionCode: "330000" });
});
afterAll(() => app.close());

const prepare = async () => {
  const plan = await storePlan(app, completePlan("330000"));
  const [own, other] = plan.document.industries.flatMap(({ platforms }) => platforms);
  if (own === undefined || other === undefined) throw new Error("two platforms expected");
  const user = await app.as("platformUser", { regionCode: "330000", platformName: own.name });
  const save = async (who: Client, platformId: string, values: object[]) =>
    (await who.graphql(SAVE, { input: { platformId, values } })).data.answer;
  const move = async (who: Client, action: string) =>
    (await who.graphql(MOVE, { input: { platformId: own.id, action } })).data.answer;
  return { own, other, user, save, move };
};

describe("附5", () => {
  it("is read as people type it; what is out of range is refused with its cell, blank stays blank", async () => {
    const { own, user, save } = await prepare();
    const answer = await save(user, own.id, [
      { indicatorId: "equipmentDigitised", expectedRevision: 1, baseline: "", target: "９６．５０％" },
      { indicatorId: "equipmentNetworked", expectedRevision: 1, target: "120%" },
      { indicatorId: "deliveryTime", expectedRevision: 1, target: "15天" },
      { indicatorId: "responseTime", expectedRevision: 1, target: "2天" },
    ]);
    expect(answer.refusals).toEqual([
      { indicatorId: "equipmentNetworked", field: "target", code: "KPI_OUT_OF_RANGE", text: "120%" },
      { indicatorId: "responseTime", field: "target", code: "NOT_A_NUMBER", text: "2天" },
    ]);
    const row = (id: string) =>
      answer.platform.kpiValues.find(({ indicatorId }: { indicatorId: string }) => indicatorId === id);
    expect(row("equipmentDigitised")).toMatchObject({ baseline: null, target: "96.5", revision: 2 });
    expect(row("deliveryTime")).toMatchObject({ target: "15", revision: 2 });
    expect(row("equipmentNetworked")).toMatchObject({ target: "80", revision: 1 });
  });

  it("of another platform is not written", async () => {
    const { other, user, save } = await prepare();
    const answer = await save(user, other.id, [
      { indicatorId: "warranty", expectedRevision: 1, target: "5" },
    ]);
    expect(answer.code).toBe("FORBIDDEN");
  });

  it("that somebody else changed is not overwritten", async () => {
    const { own, user, save } = await prepare();
    await save(editor, own.id, [{ indicatorId: "warranty", expectedRevision: 1, target: "5" }]);
    const answer = await save(user, own.id, [{ indicatorId: "warranty", expectedRevision: 1, target: "9" }]);
    expect(answer).toMatchObject({
      updated: 0,
      refusals: [{ indicatorId: "warranty", field: null, code: "STALE_REVISION" }],
    });
  });

  it("closes for the platform when it is reported and opens again when it is sent back", async () => {
    const { own, user, save, move } = await prepare();
    const edit = () => save(user, own.id, [{ indicatorId: "warranty", expectedRevision: 1, target: "5" }]);
    expect(await move(user, "report")).toEqual({
      __typename: "PlatformPayload",
      platform: { kpiFormState: "reported" },
      plan: null,
    });
    expect((await edit()).code).toBe("KPI_FORM_CLOSED");
    expect((await move(user, "confirm")).code).toBe("FORBIDDEN");
    expect((await move(editor, "sendBack")).platform.kpiFormState).toBe("sentBack");
    expect((await edit()).updated).toBe(1);
    expect((await move(editor, "confirm")).code).toBe("TRANSITION_REFUSED");
    expect(first(own.kpiValues).indicatorId).toBe("equipmentDigitised");
  });
});
