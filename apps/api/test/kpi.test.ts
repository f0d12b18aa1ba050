import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Client, startTestApp, type TestApp } from "./harness/test-app.ts";
import { completePlan } from "./support/complete-plan.ts";
import { first, storePlan } from "./support/plans.ts";
import { ERRORS } from "./support/queries.ts";
import { write } from "./support/write.ts";

const MOVE = /* GraphQL */ `
  mutation ($input: MoveKpiFormInput!) {
    answer: moveKpiForm(input: $input) { ${ERRORS} ... on KpiFormPayload { platform { kpiFormState } } }
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
  const save = (who: Client, platformId: string, indicatorId: string, cells: object, expectedRevision = 1) =>
    write(who, plan.planId, [{ kpiValue: { id: `${platformId}/${indicatorId}`, expectedRevision, cells } }]);
  const move = async (who: Client, action: string) =>
    (await who.graphql(MOVE, { input: { platformId: own.id, action } })).data.answer;
  return { own, other, user, save, move };
};

describe("附5", () => {
  it("is read as people type it; what cannot be stays as typed, blank stays blank", async () => {
    const { own, user, save } = await prepare();
    const cell = async (indicatorId: string, cells: object) => {
      const { rows } = await save(user, own.id, indicatorId, cells);
      expect(rows).toMatchObject([{ status: "saved", revision: 2, refusals: [] }]);
      return app.db.planRow.findUniqueOrThrow({ where: { id: `${own.id}/${indicatorId}` } });
    };
    const digitised = await cell("equipmentDigitised", { baseline: "", target: "９６．５０％" });
    expect(digitised.values).toEqual({ target: "96.5" });
    expect((await cell("deliveryTime", { target: "15天" })).values).toMatchObject({ target: "15" });
    expect(await cell("equipmentNetworked", { target: "120%" })).toMatchObject({
      unread: { target: "120%" },
    });
    expect(await cell("responseTime", { target: "2天" })).toMatchObject({ unread: { target: "2天" } });
  });

  it("of another platform is not written", async () => {
    const { other, user, save } = await prepare();
    expect((await save(user, other.id, "warranty", { target: "5" })).code).toBe("FORBIDDEN");
  });

  it("that somebody else changed is not overwritten", async () => {
    const { own, user, save } = await prepare();
    await save(editor, own.id, "warranty", { target: "5" });
    const { rows } = await save(user, own.id, "warranty", { target: "9" });
    expect(rows).toMatchObject([
      { status: "conflict", conflicts: [{ field: "target" }], row: { target: "5" } },
    ]);
  });

  it("closes for the platform when it is reported and opens again when it is sent back", async () => {
    const { own, user, save, move } = await prepare();
    const edit = async () => first((await save(user, own.id, "warranty", { target: "5" })).rows);
    expect(await move(user, "report")).toEqual({
      __typename: "KpiFormPayload",
      platform: { kpiFormState: "reported" },
    });
    expect((await edit()).code).toBe("KPI_FORM_CLOSED");
    expect((await move(user, "confirm")).code).toBe("FORBIDDEN");
    expect((await move(editor, "sendBack")).platform.kpiFormState).toBe("sentBack");
    expect((await edit()).status).toBe("saved");
    expect((await move(editor, "confirm")).code).toBe("TRANSITION_REFUSED");
    expect(first(own.kpiValues).indicatorId).toBe("equipmentDigitised");
  });
});
