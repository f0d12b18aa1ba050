import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  answered,
  FIRM,
  INDUSTRY,
  known,
  open,
  PLATFORM,
  ROWS_AT_START,
  rowAnswer,
  SECTION,
  saved,
  server,
  typeFirm,
  typePlatform,
  typeText,
} from "./store.sample.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const firmOf = (store: ReturnType<typeof open>, id = FIRM) =>
  store.get().document.industries[0]?.enterprises.find((firm) => firm.id === id);

describe("a row that somebody else removed", () => {
  const gone = () =>
    answered([rowAnswer(FIRM, { status: "refused", revision: 0, code: "ROW_REMOVED", message: "已被删除" })]);

  it("stays in view with what was typed; added again it is written whole as a new one", async () => {
    const { requests, writer } = server(gone);
    const store = open({ writer });
    store.edit([typeFirm({ cost: "20" })], "sheet");
    await store.flush();
    expect(store.get().conflicts.get(FIRM)?.what).toBe("gone");
    expect(firmOf(store)?.cost).toBe("20.00");
    store.resolve(FIRM, null, "mine");
    await vi.advanceTimersByTimeAsync(1);
    expect(requests[1]?.rows[0]).toMatchObject({
      ...{ id: FIRM, parentId: INDUSTRY, expectedRevision: 0 },
      texts: { name: "甲公司", cost: "20.00" },
    });
  });

  it("given up, it goes here too and nothing is sent", async () => {
    const { requests, writer } = server(gone);
    const store = open({ writer });
    store.edit([typeFirm({ cost: "20" })], "sheet");
    await store.flush();
    store.resolve(FIRM, null, "theirs");
    await vi.advanceTimersByTimeAsync(1_000);
    expect(requests).toHaveLength(1);
    expect(firmOf(store)).toBeUndefined();
    expect(store.get().pending.size).toBe(0);
  });
});

describe("a removal", () => {
  it("takes along what stands below, and firms keep the platform's name as a text that waits", async () => {
    const { writer } = server();
    const rows = [
      ...ROWS_AT_START.slice(0, 3),
      known("kpiValue", `${PLATFORM}/warranty`, PLATFORM, { target: "2" }),
      known("enterprise", FIRM, INDUSTRY, { name: "甲公司", platformId: PLATFORM }),
    ];
    const store = open({ writer, rows });
    const { inverse } = store.edit([{ what: "remove", id: PLATFORM }], "form");
    expect(store.get().document.industries[0]?.platforms).toEqual([]);
    expect(firmOf(store)).toMatchObject({ platformId: null, unread: { platformId: "云智造" } });
    store.edit(inverse, "undo");
    expect(firmOf(store)?.platformId).toBe(PLATFORM);
    expect(store.get().document.industries[0]?.platforms[0]?.kpiValues).toHaveLength(1);
    expect(store.get().pending.size).toBe(0);
  });

  it("of what somebody else changed meanwhile waits for a decision: theirs brings it back", async () => {
    const row = known("enterprise", FIRM, INDUSTRY, { name: "甲公司", cost: "44.00" }, 7);
    const conflicts = [{ field: "cost", by: "乙", at: null }];
    const { requests, writer } = server(() =>
      answered([rowAnswer(FIRM, { status: "conflict", revision: 7, row, conflicts })]),
    );
    const store = open({ writer });
    store.edit([{ what: "remove", id: FIRM }], "sheet");
    await store.flush();
    expect(store.get().conflicts.get(FIRM)?.what).toBe("removal");
    expect(firmOf(store)).toBeUndefined();
    store.resolve(FIRM, null, "theirs");
    await vi.advanceTimersByTimeAsync(1_000);
    expect(firmOf(store)?.cost).toBe("44.00");
    expect(requests).toHaveLength(1);
  });

  it("insisted on, it is sent over the revision that was seen", async () => {
    const row = known("enterprise", FIRM, INDUSTRY, { name: "甲公司" }, 7);
    const { requests, writer } = server(() =>
      answered([rowAnswer(FIRM, { status: "conflict", revision: 7, row })]),
    );
    const store = open({ writer });
    store.edit([{ what: "remove", id: FIRM }], "sheet");
    await store.flush();
    store.resolve(FIRM, null, "mine");
    await vi.advanceTimersByTimeAsync(1);
    expect(requests[1]?.rows[0]).toMatchObject({ id: FIRM, remove: true, expectedRevision: 7 });
  });
});

describe("a text that cannot be read yet", () => {
  it("stays in its cell in place of the value and is saved as it was typed", async () => {
    const { requests, writer } = server();
    const store = open({ writer });
    const { refusals } = store.edit([typeFirm({ cost: "面议" })], "sheet");
    expect(refusals).toEqual([]);
    expect(firmOf(store)).toMatchObject({ cost: null, unread: { cost: "面议" } });
    await store.flush();
    expect(requests[0]?.rows[0]?.texts).toEqual({ cost: "面议" });
    expect(store.get().pending.size).toBe(0);
  });

  it("heals when what it names comes to exist, here and in rows that the answer brings along", async () => {
    const healed = known(
      "enterprise",
      FIRM,
      INDUSTRY,
      { name: "甲公司", cost: "10.00", platformId: "plf_9" },
      4,
    );
    const { requests, writer } = server(saved, (request) =>
      answered(
        request.rows.map(({ id }) => rowAnswer(id)),
        { others: [healed] },
      ),
    );
    const store = open({ writer });
    store.edit([typeFirm({ platformId: "木联" })], "paste");
    await store.flush();
    store.edit([typePlatform({ name: "木联" }, "plf_9")], "form");
    expect(firmOf(store)).toMatchObject({ platformId: "plf_9" });
    expect(firmOf(store)?.unread).toBeUndefined();
    await store.flush();
    expect(store.saved(FIRM)?.values.platformId).toBe("plf_9");
    store.edit([typeFirm({ cost: "1" })], "sheet");
    await store.flush();
    expect(requests[requests.length - 1]?.rows[0]?.expectedRevision).toBe(4);
  });
});

describe("a refusal by the server", () => {
  it("is shown with its words and not sent again until the row is edited", async () => {
    const { requests, writer } = server(() => ({ kind: "refused", message: "方案已提交" }));
    const store = open({ writer });
    store.edit([typeText("一")], "form");
    await store.flush();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(requests).toHaveLength(1);
    expect(store.get().refusals.get(SECTION)).toEqual({ message: "方案已提交", fields: [] });
    store.edit([typeText("二")], "form");
    await store.flush();
    expect(requests).toHaveLength(2);
    expect(requests[1]?.requestId).not.toBe(requests[0]?.requestId);
  });

  it("of one field leaves the others of the row saved", async () => {
    const refusal = { field: "name", code: "PLAN_LOCKED", message: "只能修改退回的部分", text: "乙" };
    const { requests, writer } = server(() =>
      answered([rowAnswer(FIRM, { revision: 3, refusals: [refusal] })]),
    );
    const store = open({ writer });
    store.edit([typeFirm({ name: "乙", cost: "20" })], "sheet");
    await store.flush();
    expect(requests).toHaveLength(1);
    expect(store.get().refusals.get(FIRM)).toEqual({ message: "只能修改退回的部分", fields: ["name"] });
    expect(store.get().pending.get(FIRM)?.texts).toEqual({ name: "乙" });
  });
});

describe("undo", () => {
  it("puts back the fields that a deed changed and no others", async () => {
    const { requests, writer } = server();
    const store = open({ writer });
    const { inverse } = store.edit([typeFirm({ cost: "20" })], "sheet");
    await store.flush();
    store.edit([typeFirm({ goal: "上云" })], "sheet");
    store.edit(inverse, "undo");
    expect(firmOf(store)).toMatchObject({ cost: "10.00", goal: "上云" });
    await store.flush();
    expect(requests[requests.length - 1]).toMatchObject({
      source: "undo",
      rows: [{ texts: { cost: "10.00", goal: "上云" } }],
    });
  });

  it("of a move puts the row back where it stood", () => {
    const second = known("enterprise", "ent_2", INDUSTRY, { name: "乙" });
    const store = open({ writer: server().writer, rows: [...ROWS_AT_START, second] });
    const order = () => store.get().document.industries[0]?.enterprises.map(({ id }) => id);
    const { inverse } = store.edit([{ what: "move", id: "ent_2", after: null }], "sheet");
    expect(order()).toEqual(["ent_2", FIRM]);
    store.edit(inverse, "undo");
    expect(order()).toEqual([FIRM, "ent_2"]);
  });
});
