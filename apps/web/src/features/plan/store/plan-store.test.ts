import { blankIndustry, blankPlan, type Enterprise, type PlanDocument } from "@dengta/domain";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { changeIndustry, changeText, putRow } from "./changes.ts";
import type { Draft, Drafts } from "./drafts.ts";
import { rowKey, sectionKey } from "./keys.ts";
import { createPlanStore, type PlanStoreOptions } from "./plan-store.ts";
import { readRow } from "./rows.ts";
import type { WriteOutcome, WriteRequest } from "./writing.ts";

const PLAN = "pln_1";
const SECTION = sectionKey(PLAN, "main.1.1");
const FIELD = "main.1.1.situation";
const BATCH = {
  year: 2022,
  programme: "试点",
  templateId: "template-2022",
  rulesetId: "pilot-2022",
  requirementTitles: [null, null, null] as [null, null, null],
};

const PLATFORM = {
  id: "plf_1",
  name: "云智造",
  uscc: null,
  knowledge: "",
  technology: "",
  ecosystem: "",
  cases: "",
  quality: "",
};
const ENTERPRISE: Enterprise = {
  id: "ent_1",
  name: "甲",
  uscc: null,
  platformId: null,
  cost: null,
  costBasis: null,
  requested: null,
  schedule: "",
  goal: "",
  content: "",
  assurance: "",
  size: { sector: null, employees: null, revenue: null, assets: null },
  level: null,
  targetLevel: null,
};

function documentWithIndustry(): PlanDocument {
  const plan = blankPlan(BATCH, "330000");
  return { ...plan, industries: [blankIndustry("ind_1", "定制家具")] };
}

function memoryDrafts(): Drafts & { readonly kept: () => readonly Draft[] } {
  let kept: readonly Draft[] = [];
  return {
    read: () => kept,
    write: (drafts) => {
      kept = drafts;
    },
    clear: () => {
      kept = [];
    },
    kept: () => kept,
  };
}

/** A server that answers in the given order and notes what it was sent. */
function server(...answers: ((request: WriteRequest) => WriteOutcome)[]) {
  const requests: WriteRequest[] = [];
  const writer = (request: WriteRequest): Promise<WriteOutcome> => {
    requests.push(request);
    return Promise.resolve((answers.shift() ?? saved)(request));
  };
  return { requests, writer };
}

const saved = (request: WriteRequest): WriteOutcome => ({
  kind: "answered",
  revisions: new Map(request.writes.map(({ key, expectedRevision }) => [key, expectedRevision + 1])),
  stale: [],
  refusals: new Map(),
});
const offline = (): WriteOutcome => ({ kind: "offline" });

function open(options: Partial<PlanStoreOptions> & Pick<PlanStoreOptions, "writer">) {
  return createPlanStore({
    planId: PLAN,
    document: documentWithIndustry(),
    revisions: new Map([[SECTION, 4]]),
    drafts: memoryDrafts(),
    ...options,
  });
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe("autosave", () => {
  it("sends a section once after a quiet moment, with the revision last seen", async () => {
    const { requests, writer } = server();
    const store = open({ writer });
    store.edit([SECTION], changeText(PLAN, FIELD, "总"));
    store.edit([SECTION], changeText(PLAN, FIELD, "总体"));
    expect(requests).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(requests).toHaveLength(1);
    expect(requests[0]?.writes[0]).toMatchObject({ key: SECTION, expectedRevision: 4 });
    expect(requests[0]?.writes[0]?.row?.value).toMatchObject({ [FIELD]: "总体" });
    expect(store.get()).toMatchObject({ saving: false, dirty: new Map() });
  });

  it("sends again what was edited while the first version was on its way", async () => {
    const { requests, writer } = server((request) => {
      store.edit([SECTION], changeText(PLAN, FIELD, "第二版"));
      return saved(request);
    });
    const store = open({ writer });
    store.edit([SECTION], changeText(PLAN, FIELD, "第一版"));
    await store.flush();
    expect(requests.map(({ writes }) => writes[0]?.expectedRevision)).toEqual([4, 5]);
    expect(requests[1]?.writes[0]?.row?.value).toMatchObject({ [FIELD]: "第二版" });
  });

  it("writes a pasted block in one request, and before it what it refers to", async () => {
    const { requests, writer } = server();
    const store = open({ writer });
    const firm = { ...ENTERPRISE, platformId: "plf_1" };
    store.edit(
      [rowKey("enterprise", "ent_1"), rowKey("enterprise", "ent_2")],
      changeIndustry("ind_1", (it) => ({ ...it, enterprises: [firm, { ...firm, id: "ent_2" }] })),
    );
    store.edit(
      [rowKey("platform", "plf_1")],
      putRow({ kind: "platform", parentId: "ind_1", value: PLATFORM }, PLAN),
    );
    await store.flush();
    expect(requests.map(({ kind, writes }) => [kind, writes.length])).toEqual([
      ["platform", 1],
      ["enterprise", 2],
    ]);
  });

  it("of a block, rows that the server refused stay unsaved and the rest is saved", async () => {
    const first = rowKey("enterprise", "ent_1");
    const second = rowKey("enterprise", "ent_2");
    const { writer } = server(() => ({
      kind: "answered",
      revisions: new Map([[first, 1]]),
      stale: [],
      refusals: new Map([[second, "金额过大"]]),
    }));
    const store = open({ writer });
    store.edit(
      [first, second],
      changeIndustry("ind_1", (it) => ({ ...it, enterprises: [ENTERPRISE, { ...ENTERPRISE, id: "ent_2" }] })),
    );
    await store.flush();
    expect([...store.get().dirty.keys()]).toEqual([second]);
    expect(store.get().refusals.get(second)).toBe("金额过大");
  });

  it("does not write a row that was added and removed before it was saved", async () => {
    const { requests, writer } = server();
    const store = open({ writer });
    const key = rowKey("problem", "prb_1");
    store.edit(
      [key],
      changeIndustry("ind_1", (it) => ({
        ...it,
        problems: [{ id: "prb_1", kind: "pain", scope: "common", description: "" }],
      })),
    );
    store.edit(
      [key],
      changeIndustry("ind_1", (it) => ({ ...it, problems: [] })),
    );
    await store.flush();
    expect(requests).toEqual([]);
  });
});

describe("without a network", () => {
  it("keeps edits on this machine, sends them when it is back, and then keeps nothing", async () => {
    const drafts = memoryDrafts();
    const { requests, writer } = server(offline);
    const store = open({ writer, drafts });
    store.edit([SECTION], changeText(PLAN, FIELD, "断网"));
    await store.flush();
    expect(store.get().offline).toBe(true);
    expect(drafts.kept()).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(requests).toHaveLength(2);
    expect(store.get()).toMatchObject({ offline: false, dirty: new Map() });
    expect(drafts.kept()).toEqual([]);
  });

  it("a page opened later finds them again and writes against the revision they were made from", async () => {
    const drafts = memoryDrafts();
    const row = { kind: "section", parentId: null, value: { [FIELD]: "暂存" } } as const;
    drafts.write([{ key: SECTION, parentId: null, expectedRevision: 3, row }]);
    const { requests, writer } = server();
    const store = open({ writer, drafts });
    expect(store.get().document.texts[FIELD]).toBe("暂存");
    await store.flush();
    expect(requests[0]?.writes[0]?.expectedRevision).toBe(3);
  });
});

describe("a conflict", () => {
  const stale = (): WriteOutcome => ({
    kind: "answered",
    revisions: new Map(),
    stale: [
      {
        key: SECTION,
        currentRevision: 9,
        current: { kind: "section", parentId: null, value: { [FIELD]: "他人所写" } },
        message: "已被他人修改",
      },
    ],
    refusals: new Map(),
  });

  it("overwrites nothing until somebody decides", async () => {
    const { requests, writer } = server(stale);
    const store = open({ writer });
    store.edit([SECTION], changeText(PLAN, FIELD, "我所写"));
    await store.flush();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(requests).toHaveLength(1);
    expect(store.get().conflicts.get(SECTION)).toMatchObject({ currentRevision: 9 });
    expect(store.get().document.texts[FIELD]).toBe("我所写");
  });

  it("mine is written over the revision that was seen", async () => {
    const { requests, writer } = server(stale);
    const store = open({ writer });
    store.edit([SECTION], changeText(PLAN, FIELD, "我所写"));
    await store.flush();
    store.resolve(SECTION, "mine");
    await vi.advanceTimersByTimeAsync(1);
    expect(requests[1]?.writes[0]).toMatchObject({ expectedRevision: 9 });
  });

  it("theirs is taken over and nothing is sent", async () => {
    const { requests, writer } = server(stale);
    const store = open({ writer });
    store.edit([SECTION], changeText(PLAN, FIELD, "我所写"));
    await store.flush();
    store.resolve(SECTION, "theirs");
    await store.flush();
    expect(requests).toHaveLength(1);
    expect(store.get().document.texts[FIELD]).toBe("他人所写");
  });
});

describe("a refusal by the server", () => {
  it("is shown with its words and not sent again until the row is edited", async () => {
    const { requests, writer } = server(() => ({ kind: "refused", message: "方案已提交" }));
    const store = open({ writer });
    store.edit([SECTION], changeText(PLAN, FIELD, "一"));
    await store.flush();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(requests).toHaveLength(1);
    expect(store.get().refusals.get(SECTION)).toBe("方案已提交");
    store.edit([SECTION], changeText(PLAN, FIELD, "二"));
    await store.flush();
    expect(requests).toHaveLength(2);
  });
});

it("a section's row holds every field of the template, blank where nothing is written", () => {
  expect(readRow(documentWithIndustry(), SECTION)?.value).toEqual({
    "main.1.1.situation": "",
    "main.1.1.measures": "",
  });
});
