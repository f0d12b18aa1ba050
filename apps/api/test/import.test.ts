import { createHash } from "node:crypto";
import type { PlanDocument } from "@dengta/domain";
import { writeFu1, writeFu3, writeFu4, writeFu5 } from "@dengta/exports";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadPlanDocument } from "../src/data/index.ts";
import { type Client, startTestApp, type TestApp } from "./harness/test-app.ts";
import { completePlan } from "./support/complete-plan.ts";
import { first, storePlan } from "./support/plans.ts";
import { ERRORS } from "./support/queries.ts";
import { zip } from "./support/zip.ts";

const PREVIEW = /* GraphQL */ `
  mutation ($input: PreviewImportInput!) {
    answer: previewImport(input: $input) {
      ${ERRORS}
      ... on PreviewImportPayload {
        import {
          id table sha256 appliedAt
          tables { index table rows }
          preview {
            target newCount changedCount removedCount errorCount
            rows { name status changes { field before after } }
            issues { code cell }
            removed { name }
          }
        }
      }
    }
  }
`;
const APPLY = /* GraphQL */ `
  mutation ($input: ApplyImportInput!) {
    answer: applyImport(input: $input) {
      ${ERRORS}
      ... on ApplyImportPayload { created updated removed plan { revision } }
    }
  }
`;

let app: TestApp;
let editor: Client;
beforeAll(async () => {
  app = await startTestApp();
  editor = await app.as("provincialEditor", { regionCode: "330000" });
});
afterAll(() => app.close());

const preview = async (who: Client, input: object, bytes: Uint8Array) =>
  (await who.upload(PREVIEW, input, { name: "附4.xlsx", bytes })).data.answer;
const apply = async (importId: string, expectedPlanRevision: number, extra: object = {}) =>
  (await editor.graphql(APPLY, { input: { importId, expectedPlanRevision, ...extra } })).data.answer;
const revisionOf = async (planId: string) =>
  (await app.db.plan.findUniqueOrThrow({ where: { id: planId } })).revision;

/** The stored plan with its first industry changed, as an office changes the workbook it downloaded. */
function edited(
  document: PlanDocument,
  change: (industry: PlanDocument["industries"][number]) => object,
): PlanDocument {
  const [industry, ...others] = document.industries;
  if (industry === undefined) throw new Error("no industry");
  return { ...document, industries: [{ ...industry, ...change(industry) }, ...others] };
}

describe("a workbook that was downloaded, edited and comes back", () => {
  it("says what it would do, changes nothing, and then does exactly that", async () => {
    const { planId, document } = await storePlan(app, completePlan("330000"));
    const industry = first(document.industries);
    const platformId = first(industry.platforms).id;
    const workbook = edited(document, ({ enterprises }) => ({
      enterprises: [
        ...enterprises.slice(0, 9).map((firm, index) => (index < 2 ? { ...firm, cost: "90.00" } : firm)),
        {
          ...first(enterprises),
          id: "new",
          name: "新来的（杭州）公司",
          cost: "40.00",
          requested: null,
          platformId,
        },
      ],
    }));
    const bytes = await writeFu4(workbook, industry.id);
    const before = await revisionOf(planId);
    const { import: found } = await preview(editor, { planId, industryId: industry.id }, bytes);
    expect(found).toMatchObject({
      table: "fu4",
      sha256: createHash("sha256").update(bytes).digest("hex"),
      appliedAt: null,
      preview: {
        target: "enterprises",
        newCount: 1,
        changedCount: 2,
        removedCount: 1,
        errorCount: 0,
        issues: [],
      },
    });
    expect(found.preview.rows.find(({ status }: { status: string }) => status === "changed").changes).toEqual(
      [{ field: "cost", before: "85.50", after: "90.00" }],
    );
    expect(found.preview.removed).toEqual([{ name: industry.enterprises[9]?.name }]);
    expect(await revisionOf(planId)).toBe(before);

    expect(await apply(found.id, before)).toMatchObject({ created: 1, updated: 2, removed: 0 });
    const rows = first((await loadPlanDocument(app.db, planId)).industries).enterprises;
    expect(rows.map(({ cost }) => cost).slice(0, 3)).toEqual(["90.00", "90.00", "85.50"]);
    expect(rows.at(-1)).toMatchObject({ name: "新来的（杭州）公司", cost: "40.00", requested: null });
    const log = await app.db.auditEntry.findMany({ where: { planId } });
    expect(log).toHaveLength(1);
    expect(log[0]).toMatchObject({
      action: "import.applied",
      after: { sha256: found.sha256, created: 1, updated: 2 },
    });
    expect((await apply(found.id, await revisionOf(planId))).code).toBe("IMPORT_APPLIED");
  });

  it("removes what it lacks only when it is told to", async () => {
    const { planId, document } = await storePlan(app, completePlan("330000"));
    const industry = first(document.industries);
    const workbook = edited(document, ({ enterprises }) => ({ enterprises: enterprises.slice(0, 7) }));
    const { import: found } = await preview(
      editor,
      { planId, industryId: industry.id },
      await writeFu3(workbook, industry.id),
    );
    expect(found).toMatchObject({ table: "fu3", preview: { removedCount: 3, changedCount: 0 } });
    expect(await apply(found.id, await revisionOf(planId), { removeMissing: true })).toMatchObject({
      removed: 3,
    });
    expect(first((await loadPlanDocument(app.db, planId)).industries).enterprises).toHaveLength(7);
  });

  it("is refused when the plan has changed since the preview", async () => {
    const { planId, document } = await storePlan(app, completePlan("330000"));
    const { import: found } = await preview(editor, { planId }, await writeFu1(document));
    await app.db.plan.update({ where: { id: planId }, data: { revision: { increment: 1 } } });
    expect(await apply(found.id, 0)).toMatchObject({ code: "STALE_REVISION" });
    expect((await app.db.import.findUniqueOrThrow({ where: { id: found.id } })).appliedAt).toBeNull();
  });

  it("names what it cannot place at its cell, and keeps it as it is written until it can", async () => {
    const { planId, document } = await storePlan(app, completePlan("330000"));
    const industry = first(document.industries);
    const workbook = edited(document, ({ platforms }) => ({
      platforms: platforms.map((platform) => ({ ...platform, name: "写错的平台" })),
    }));
    const { import: found } = await preview(
      editor,
      { planId, industryId: industry.id },
      await writeFu4(workbook, industry.id),
    );
    expect(found.preview.issues[0]).toMatchObject({
      code: "PLATFORM_UNKNOWN",
      cell: expect.stringMatching(/^B\d+$/),
    });
    expect(found.preview).toMatchObject({ changedCount: 10, newCount: 0 });
    await apply(found.id, await revisionOf(planId));
    const [firm] = first((await loadPlanDocument(app.db, planId)).industries).enterprises;
    expect(firm).toMatchObject({ platformId: null, unread: { platformId: "写错的平台" } });
  });

  it("adds the industries of 附1 and the values of 附5 too", async () => {
    const { planId, document } = await storePlan(app, completePlan("330000"));
    const industry = first(document.industries);
    const platform = first(industry.platforms);
    const renamed = edited(document, () => ({ name: "模具" }));
    const fu1 = await preview(editor, { planId }, await writeFu1(renamed));
    expect(fu1.import.preview).toMatchObject({ target: "industries", newCount: 1, removedCount: 1 });
    await apply(fu1.import.id, await revisionOf(planId));
    expect((await loadPlanDocument(app.db, planId)).industries).toHaveLength(3);

    const measured = edited(document, ({ platforms }) => ({
      platforms: platforms.map((item) => ({
        ...item,
        kpiValues: item.kpiValues.map((value) =>
          value.indicatorId === "warranty" ? { ...value, target: "5" } : value,
        ),
      })),
    }));
    const fu5 = await preview(editor, { planId }, await writeFu5(measured, industry.id, platform.id));
    expect(fu5.import.preview).toMatchObject({ target: "kpi", changedCount: 1 });
    expect(await apply(fu5.import.id, await revisionOf(planId))).toMatchObject({ updated: 1 });
    const stored = await app.db.planRow.findUniqueOrThrow({ where: { id: `${platform.id}/warranty` } });
    expect(stored.values).toMatchObject({ target: "5" });
  });

  it("is not read for another unit, nor applied", async () => {
    const { planId, document } = await storePlan(app, completePlan("330000"));
    const stranger = await app.as("provincialEditor", { regionCode: "330200" });
    const bytes = await writeFu1(document);
    expect((await preview(stranger, { planId }, bytes)).code).toBe("FORBIDDEN");
    const { import: found } = await preview(editor, { planId }, bytes);
    const answer = await stranger.graphql(APPLY, { input: { importId: found.id, expectedPlanRevision: 0 } });
    expect(answer.data.answer.code).toBe("FORBIDDEN");
    const node = await stranger.graphql(
      "query ($id: ID!) { node(id: $id) { ... on WorkbookImport { fileName } } }",
      { id: found.id },
    );
    expect(node.errors?.[0]?.extensions.code).toBe("FORBIDDEN");
  });
});

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relation = (type: string, target: string) =>
  Buffer.from(
    `<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`,
  );
/** Everything of a workbook but its sheet. */
const PACKAGE = {
  "[Content_Types].xml": Buffer.from(
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
  ),
  "_rels/.rels": relation("officeDocument", "xl/workbook.xml"),
  "xl/_rels/workbook.xml.rels": relation("worksheet", "worksheets/sheet1.xml"),
  "xl/workbook.xml": Buffer.from(
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="附4" sheetId="1" r:id="r1"/></sheets></workbook>`,
  ),
};

describe("a file that is no usable workbook", () => {
  it.each([
    ["is empty", new Uint8Array(), "WORKBOOK_EMPTY"],
    ["is text", new TextEncoder().encode("这不是工作簿"), "WORKBOOK_FORMAT_UNSUPPORTED"],
  ])("%s", async (_what, bytes, code) => {
    const { planId } = await storePlan(app, completePlan("330000"));
    const answer = await preview(editor, { planId }, bytes);
    expect(answer.code).toBe(code);
    expect(await app.db.import.count({ where: { planId } })).toBe(0);
  });

  it("is a zip bomb: it is refused, and the server goes on answering", async () => {
    const { planId } = await storePlan(app, completePlan("330000"));
    const bomb = zip({
      ...PACKAGE,
      "xl/worksheets/sheet1.xml": Buffer.alloc(400 * 1024 * 1024, "<row>"),
    });
    expect(bomb.length).toBeLessThan(2 * 1024 * 1024);
    const [answer, ready] = await Promise.all([preview(editor, { planId }, bomb), editor.fetch("/readyz")]);
    expect(answer.code).toBe("WORKBOOK_UNREADABLE");
    expect(ready.status).toBe(200);
  });

  it("is larger than the limit: it is refused before it is read", async () => {
    const response = await editor.fetch("/graphql", {
      method: "POST",
      headers: { "content-type": "multipart/form-data; boundary=x" },
      body: new Uint8Array(21 * 1024 * 1024),
    });
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: "BODY_TOO_LARGE" } }] });
  });
});
