import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  answered,
  FIRM,
  INDUSTRY,
  known,
  MEASURES,
  madeId,
  offline,
  open,
  PLAN,
  ROWS_AT_START,
  rowAnswer,
  SECTION,
  saved,
  server,
  shelf,
  TEXT,
  typeFirm,
  typePlatform,
  typeText,
} from "./store.sample.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const firmOf = (store: ReturnType<typeof open>, id = FIRM) =>
  store.get().document.industries[0]?.enterprises.find((firm) => firm.id === id);

describe("autosave", () => {
  it("sends what was typed once after a quiet moment, only the fields typed, over the revision last seen", async () => {
    const { requests, writer } = server();
    const store = open({ writer });
    store.edit([typeText("总")], "form");
    store.edit([typeText("总体")], "form");
    expect(requests).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatchObject({ source: "form", rows: [{ id: SECTION, expectedRevision: 4 }] });
    expect(requests[0]?.rows[0]?.texts).toEqual({ [TEXT]: "总体" });
    expect(requests[0]?.rows[0]?.parentId).toBeNull();
    expect(store.get()).toMatchObject({ saving: false, pending: new Map() });
    expect(store.get().savedAt).not.toBeNull();
  });

  it("what is typed while a call is on its way goes in the next, over the revision that the answer gave", async () => {
    const { requests, writer } = server((request) => {
      store.edit([typeText("第二版")], "form");
      return saved(request);
    });
    const store = open({ writer });
    store.edit([typeText("第一版")], "form");
    await store.flush();
    expect(requests.map(({ rows }) => rows[0]?.expectedRevision)).toEqual([4, 5]);
    expect(requests[1]?.rows[0]?.texts).toEqual({ [TEXT]: "第二版" });
    expect(requests[1]?.requestId).not.toBe(requests[0]?.requestId);
  });

  it("typing back what the server has leaves nothing to save", async () => {
    const { requests, writer } = server();
    const store = open({ writer });
    store.edit([typeText("改")], "form");
    store.edit([typeText("原文")], "form");
    await store.flush();
    expect(requests).toEqual([]);
    expect(store.get().pending.size).toBe(0);
  });

  it("a new row goes out with its parent and revision 0, what others refer to first", async () => {
    const { requests, writer } = server();
    const store = open({ writer });
    const [platform, firm] = [madeId("platform"), madeId("enterprise")];
    store.edit([typeFirm({ name: "乙", platformId: "新平台" }, firm)], "form");
    store.edit([typePlatform({ name: "新平台" }, platform)], "form");
    await store.flush();
    expect(requests).toHaveLength(1);
    expect(
      requests[0]?.rows.map(({ id, parentId, expectedRevision }) => [id, parentId, expectedRevision]),
    ).toEqual([
      [platform, INDUSTRY, 0],
      [firm, INDUSTRY, 0],
    ]);
  });

  it("a row made and removed before it was saved is never written; a removed one leaves once", async () => {
    const { requests, writer } = server();
    const store = open({ writer });
    const id = madeId("enterprise");
    store.edit([typeFirm({ name: "乙" }, id)], "sheet");
    store.edit([{ what: "remove", id }], "sheet");
    store.edit([typeFirm({ cost: "11" })], "sheet");
    store.edit([{ what: "remove", id: FIRM }], "sheet");
    await store.flush();
    expect(requests.map(({ rows }) => rows.map((row) => [row.id, row.remove, row.texts]))).toEqual([
      [[FIRM, true, {}]],
    ]);
    expect(store.saved(FIRM)).toBeNull();
  });

  it("more rows than one call takes go in several", async () => {
    const { requests, writer } = server();
    const store = open({ writer });
    const edits = Array.from({ length: 2_100 }, (_, index) =>
      typeFirm({ name: `企业${index}` }, madeIdOf(index)),
    );
    store.edit(edits, "paste");
    await store.flush();
    expect(requests.map(({ rows }) => rows.length)).toEqual([2_000, 100]);
    expect(requests.every(({ source }) => source === "paste")).toBe(true);
  });

  it("rows in which nothing changed stay the same objects", () => {
    const store = open({ writer: server().writer });
    const before = store.get().document.industries[0];
    store.edit([typeText("改")], "form");
    expect(store.get().document.industries[0]).toBe(before);
    store.edit([typeFirm({ cost: "12" })], "sheet");
    expect(store.get().document.industries[0]).not.toBe(before);
    expect(store.get().document.industries[0]?.platforms).toBe(before?.platforms);
  });
});

function madeIdOf(index: number): string {
  return `ent_${index.toString().padStart(12, "0")}7000800000000000000${index % 10}`;
}

describe("an answer that is lost", () => {
  it("is asked for again under the same id with the same words; what was typed since goes in the next call", async () => {
    const { requests, writer } = server(offline);
    const store = open({ writer });
    const id = madeId("enterprise");
    store.edit([typeFirm({ name: "乙" }, id)], "sheet");
    await store.flush();
    store.edit([typeFirm({ cost: "20" }, id)], "sheet");
    await vi.advanceTimersByTimeAsync(6_000);
    expect(requests).toHaveLength(3);
    expect(requests[1]).toEqual(requests[0]);
    expect(requests[2]?.requestId).not.toBe(requests[0]?.requestId);
    expect(requests[2]?.rows[0]).toMatchObject({ id, expectedRevision: 1, texts: { cost: "20" } });
    expect(store.get().conflicts.size).toBe(0);
    expect(firmOf(store, id)).toMatchObject({ name: "乙", cost: "20.00" });
  });

  it("is asked for again by a page opened later, even when that page has read the row already", async () => {
    const drafts = shelf();
    const first = server(offline);
    const closed = open({ writer: first.writer, drafts });
    closed.edit([typeText("暂存")], "form");
    await closed.flush();
    closed.close();
    const { requests, writer } = server((request) => saved(request));
    const rows = ROWS_AT_START.map((item) =>
      item.row.id === SECTION ? known("section", SECTION, PLAN, { [TEXT]: "暂存" }, 5) : item,
    );
    const store = open({ writer, drafts, rows });
    await store.flush();
    expect(requests[0]).toEqual(first.requests[0]);
    expect(store.get()).toMatchObject({ pending: new Map(), conflicts: new Map() });
    expect(drafts.now()).toEqual({ inFlight: null, pending: [] });
  });

  it("a failure of the server is tried again and then said, with nothing lost", async () => {
    const failed = () => ({ kind: "failed", message: "服务出现异常" }) as const;
    const { requests, writer } = server(failed, failed, failed);
    const store = open({ writer });
    store.edit([typeText("一")], "form");
    await store.flush();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(new Set(requests.map(({ requestId }) => requestId)).size).toBe(1);
    expect(requests).toHaveLength(3);
    expect(store.get().refusals.get(SECTION)?.message).toBe("服务出现异常");
    expect(store.get().document.texts[TEXT]).toBe("一");
  });
});

describe("without a network", () => {
  it("keeps edits on this machine, sends them when it is back, and then keeps nothing", async () => {
    const drafts = shelf();
    const { requests, writer } = server(offline);
    const store = open({ writer, drafts });
    store.edit([typeText("断网")], "form");
    await store.flush();
    store.edit([typeFirm({ cost: "30" })], "sheet");
    expect(store.get().offline).toBe(true);
    expect(drafts.now().inFlight?.rows[0]?.texts).toEqual({ [TEXT]: "断网" });
    expect(drafts.now().pending.map(({ id }) => id)).toEqual([FIRM]);
    await vi.advanceTimersByTimeAsync(6_000);
    expect(requests).toHaveLength(3);
    expect(store.get()).toMatchObject({ offline: false, pending: new Map() });
    expect(drafts.now()).toEqual({ inFlight: null, pending: [] });
  });

  it("a page opened later shows them and writes over the revision that they were typed over", async () => {
    const kept = {
      ...({ id: SECTION, kind: "section", parentId: PLAN, texts: { [TEXT]: "暂存" } } as const),
      ...({ expectedRevision: 3, removed: false, source: "form" } as const),
    };
    const { requests, writer } = server();
    const store = open({ writer, drafts: shelf({ inFlight: null, pending: [kept] }) });
    expect(store.get().document.texts[TEXT]).toBe("暂存");
    await store.flush();
    expect(requests[0]?.rows[0]?.expectedRevision).toBe(3);
  });
});

describe("a conflict", () => {
  const theirs = known("section", SECTION, PLAN, { [TEXT]: "他人所写", [MEASURES]: "他人的举措" }, 9);
  const stale = () =>
    answered([
      rowAnswer(SECTION, {
        ...{ status: "conflict", revision: 9, row: theirs },
        conflicts: [{ field: TEXT, by: "杭州填报人", at: "2026-11-24T06:00:00Z" }],
      }),
    ]);

  async function conflicted() {
    const { requests, writer } = server(stale);
    const store = open({ writer });
    store.edit([typeText("我所写")], "form");
    await store.flush();
    return { requests, store };
  }

  it("is of the field that both changed; the others take what the server has, and nothing is overwritten", async () => {
    const { requests, store } = await conflicted();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(requests).toHaveLength(1);
    const conflict = store.get().conflicts.get(SECTION);
    expect(conflict?.what === "fields" && [...conflict.fields.values()]).toEqual([
      { field: TEXT, by: "杭州填报人", at: "2026-11-24T06:00:00Z" },
    ]);
    expect(store.get().document.texts).toEqual({ [TEXT]: "我所写", [MEASURES]: "他人的举措" });
    expect(store.saved(SECTION)?.values[TEXT]).toBe("他人所写");
  });

  it("mine is written over the revision that was seen, that field alone", async () => {
    const { requests, store } = await conflicted();
    store.resolve(SECTION, TEXT, "mine");
    await vi.advanceTimersByTimeAsync(1);
    expect(requests[1]?.rows).toEqual([
      {
        ...{ kind: "section", id: SECTION, parentId: null, expectedRevision: 9, remove: false },
        texts: { [TEXT]: "我所写" },
      },
    ]);
  });

  it("theirs is taken over and nothing is sent", async () => {
    const { requests, store } = await conflicted();
    store.resolve(SECTION, TEXT, "theirs");
    await vi.advanceTimersByTimeAsync(1_000);
    expect(requests).toHaveLength(1);
    expect(store.get().document.texts[TEXT]).toBe("他人所写");
    expect(store.get()).toMatchObject({ conflicts: new Map(), pending: new Map() });
  });

  it("another field of the row is saved meanwhile, without the one in conflict", async () => {
    const { requests, store } = await conflicted();
    store.edit([typeText("我的举措", MEASURES)], "form");
    await store.flush();
    expect(requests[1]?.rows[0]).toMatchObject({ expectedRevision: 9, texts: { [MEASURES]: "我的举措" } });
    expect(requests[1]?.rows[0]?.texts).not.toHaveProperty(TEXT);
    expect(store.get().conflicts.has(SECTION)).toBe(true);
  });

  it("is found in a field typed during the flight which the answer shows changed by somebody else", async () => {
    const { requests, writer } = server(() => {
      store.edit([typeText("我的举措", MEASURES)], "form");
      const row = known("section", SECTION, PLAN, { [TEXT]: "我所写", [MEASURES]: "他人的举措" }, 6);
      return answered([rowAnswer(SECTION, { revision: 6, row })]);
    });
    const store = open({ writer });
    store.edit([typeText("我所写")], "form");
    await store.flush();
    expect(requests).toHaveLength(1);
    const conflict = store.get().conflicts.get(SECTION);
    expect(conflict?.what === "fields" && [...conflict.fields.keys()]).toEqual([MEASURES]);
    expect(store.get().document.texts[MEASURES]).toBe("我的举措");
  });

  it("each field is decided for itself", async () => {
    const both = [TEXT, MEASURES].map((field) => ({ field, by: null, at: null }));
    const { requests, writer } = server(() =>
      answered([rowAnswer(SECTION, { status: "conflict", revision: 9, row: theirs, conflicts: both })]),
    );
    const store = open({ writer });
    store.edit([typeText("我所写"), typeText("我的举措", MEASURES)], "form");
    await store.flush();
    store.resolve(SECTION, TEXT, "theirs");
    expect(store.get().conflicts.has(SECTION)).toBe(true);
    store.resolve(SECTION, MEASURES, "mine");
    await vi.advanceTimersByTimeAsync(1);
    expect(requests[1]?.rows[0]?.texts).toEqual({ [MEASURES]: "我的举措" });
    expect(store.get().document.texts).toEqual({ [TEXT]: "他人所写", [MEASURES]: "我的举措" });
  });
});
