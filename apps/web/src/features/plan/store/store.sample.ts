import { FORM_INDICATORS, type RowKind, type RowValues, rowIdOf, TEMPLATE_2022 } from "@dengta/domain";
import { vi } from "vitest";
import type { ServerRow } from "../rows/read-rows.ts";
import type { DraftShelf, Drafts } from "./drafts.ts";
import { createPlanStore, type PlanStoreOptions } from "./plan-store.ts";
import type { RowAnswer, WriteOutcome, WriteRequest } from "./types.ts";

export const PLAN = "pln_1";
export const INDUSTRY = "ind_1";
export const PLATFORM = "plf_1";
export const FIRM = "ent_1";
export const SECTION = `${PLAN}/main.1.1`;
export const TEXT = "main.1.1.situation";
export const MEASURES = "main.1.1.measures";

export function known(
  kind: RowKind,
  id: string,
  parentId: string,
  values: RowValues,
  revision = 1,
): ServerRow {
  return { row: { id, kind, parentId, values, unread: {} }, revision };
}

export const ROWS_AT_START: readonly ServerRow[] = [
  known("section", SECTION, PLAN, { [TEXT]: "原文" }, 4),
  known("industry", INDUSTRY, PLAN, { name: "定制家具", kpiSetId: "form", indicators: FORM_INDICATORS }),
  known("platform", PLATFORM, INDUSTRY, { name: "云智造" }),
  known("enterprise", FIRM, INDUSTRY, { name: "甲公司", cost: "10.00" }, 2),
];

let made = 0;
/** Ids as the page makes them, the same in every run. */
export function madeId(kind: RowKind): string {
  made += 1;
  return rowIdOf(kind, 1_700_000_000_000 + made, new Uint8Array(10).fill(made));
}

export function shelf(
  kept: Drafts = { inFlight: null, pending: [] },
): DraftShelf & { readonly now: () => Drafts } {
  let state = kept;
  return {
    read: () => state,
    write: (next) => {
      state = next;
    },
    clear: () => {
      state = { inFlight: null, pending: [] };
    },
    now: () => state,
  };
}

type Answer = (request: WriteRequest) => WriteOutcome;

/** A server that answers in the given order, then takes everything, and notes what it was sent. */
export function server(...answers: Answer[]) {
  const requests: WriteRequest[] = [];
  const writer = vi.fn((request: WriteRequest): Promise<WriteOutcome> => {
    requests.push(structuredClone(request));
    return Promise.resolve((answers.shift() ?? saved)(request));
  });
  return { requests, writer };
}

export const offline: Answer = () => ({ kind: "offline" });

export function rowAnswer(id: string, more: Partial<RowAnswer> = {}): RowAnswer {
  return {
    ...{ id, status: "saved" as const, revision: 1, row: null, conflicts: [], refusals: [] },
    ...{ code: null, message: null },
    ...more,
  };
}

export function answered(rows: readonly RowAnswer[], more: object = {}): WriteOutcome {
  return { kind: "answered", planRevision: 9, rows, others: [], removed: [], ...more };
}

export const saved: Answer = ({ rows }) =>
  answered(
    rows.map(({ id, remove, expectedRevision }) =>
      rowAnswer(id, {
        status: remove ? "removed" : "saved",
        revision: remove ? 0 : expectedRevision + 1,
      }),
    ),
  );

export function open(options: Partial<PlanStoreOptions> & Pick<PlanStoreOptions, "writer">) {
  let requests = 0;
  return createPlanStore({
    ...{ planId: PLAN, regionCode: "330000", template: TEMPLATE_2022, rows: ROWS_AT_START },
    batch: {
      ...{ year: 2022, programme: "试点", templateId: "template-2022", rulesetId: "pilot-2022" },
      requirementTitles: [null, null, null],
    },
    drafts: shelf(),
    newRequestId: () => `req_${++requests}`,
    ...options,
  });
}

type Texts = Readonly<Record<string, string>>;

export function typeText(text: string, field = TEXT) {
  return {
    ...({ what: "type", kind: "section", id: SECTION, parentId: PLAN } as const),
    texts: { [field]: text },
  };
}

export function typeFirm(texts: Texts, id = FIRM) {
  return { what: "type", kind: "enterprise", id, parentId: INDUSTRY, texts } as const;
}

export function typePlatform(texts: Texts, id = PLATFORM) {
  return { what: "type", kind: "platform", id, parentId: INDUSTRY, texts } as const;
}
