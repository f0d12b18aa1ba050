import { readFileSync } from "node:fs";
import {
  type FlatField,
  FORM_INDICATORS,
  fieldsOfRow,
  ROW_KINDS,
  ROWS,
  type RowKind,
  TEMPLATE_2022,
} from "@dengta/domain";
import { buildSchema, parse, validate } from "graphql";
import { describe, expect, it } from "vitest";
import { readServerRow, type ServerRow } from "../rows/read-rows.ts";
import { ANY_ROW, aliasOf, INDICATOR_KEYS, PLAN_ROWS, ROW_FRAGMENTS, typeNameOf } from "../rows/selection.ts";
import {
  answered,
  INDUSTRY,
  known,
  open,
  PLAN,
  PLATFORM,
  ROWS_AT_START,
  rowAnswer,
  server,
} from "../store/store.sample.ts";
import { inputOf } from "./write-rows.ts";

const SCHEMA = buildSchema(
  readFileSync(new URL("../../../../../api/schema.graphql", import.meta.url), "utf8"),
);

const PLACES: Record<RowKind, { readonly id: string; readonly parentId: string }> = {
  section: { id: `${PLAN}/main.1.1`, parentId: PLAN },
  industry: { id: INDUSTRY, parentId: PLAN },
  problem: { id: "prb_1", parentId: INDUSTRY },
  scenario: { id: "scn_1", parentId: INDUSTRY },
  platform: { id: PLATFORM, parentId: INDUSTRY },
  solution: { id: "sol_1", parentId: PLATFORM },
  price: { id: "sol_1/scn_1", parentId: "sol_1" },
  enterprise: { id: "ent_1", parentId: INDUSTRY },
  kpiValue: { id: `${PLATFORM}/warranty`, parentId: PLATFORM },
  evidence: { id: "evi_1", parentId: PLAN },
};

/** Two texts that differ, for each kind of field. */
function textsFor({ field }: FlatField): readonly [string, string] {
  switch (field.kind) {
    case "money":
    case "amount":
      return ["12", "34"];
    case "count":
    case "measure":
    case "score":
      return ["2", "3"];
    case "level":
      return ["二级", "3"];
    case "date":
      return ["2022年9月1日", "2022-09-02"];
    case "uscc":
      return ["91330100MA2800000X", "91330100MA2811111X"];
    case "choice": {
      const [first, second] = field.options.filter(({ value }) => value !== field.blank);
      return [first?.label ?? "", second?.label ?? ""];
    }
    case "reference":
    case "references":
      return ["尚未列入的名称", PLACES[field.of as RowKind].id];
    default:
      return ["我所写", "他人所写"];
  }
}

const TYPED = ROW_KINDS.flatMap((kind) =>
  [...fieldsOfRow(kind, PLACES[kind].id, TEMPLATE_2022).values()]
    .filter(({ field }) => !field.system)
    .map((flat) => [`${ROWS[kind].label} ${flat.field.label}`, kind, flat] as const),
);

function startRows(): ServerRow[] {
  const present = new Set(ROWS_AT_START.map(({ row }) => row.id));
  const others = ROW_KINDS.filter((kind) => !present.has(PLACES[kind].id)).map((kind) =>
    known(kind, PLACES[kind].id, PLACES[kind].parentId, kind === "problem" ? { description: "排产难" } : {}),
  );
  return [...ROWS_AT_START, ...others];
}

describe("every kind of row, field by field", () => {
  it.each(TYPED)(
    "%s: what both changed is a conflict, and 采用对方的 gives the server's row",
    async (_, kind, flat) => {
      const { id, parentId } = PLACES[kind];
      const [mine, other] = textsFor(flat);
      const place = { what: "type", kind, id, parentId } as const;
      // What the server makes of the other's text, read by the one reader.
      const elsewhere = open({ writer: server().writer, rows: startRows() });
      elsewhere.edit([{ ...place, texts: { [flat.key]: other } }], "form");
      const theirs = elsewhere.get().rows.get(id);
      if (theirs === undefined) throw new Error(`no row ${id}`);
      const { requests, writer } = server(() =>
        answered([
          rowAnswer(id, {
            ...{ status: "conflict", revision: 8, row: { row: theirs, revision: 8 } },
            conflicts: [{ field: flat.key, by: "乙", at: null }],
          }),
        ]),
      );
      const store = open({ writer, rows: startRows() });
      const { refusals } = store.edit([{ ...place, texts: { [flat.key]: mine } }], "form");
      expect(refusals).toEqual([]);
      await store.flush();
      expect(requests[0]?.rows[0]?.texts).toEqual({ [flat.key]: mine });
      expect(store.get().rows.get(id)).not.toEqual(theirs);
      store.resolve(id, flat.key, "theirs");
      expect(store.get().rows.get(id)).toEqual(theirs);
      expect(store.get()).toMatchObject({ pending: new Map(), conflicts: new Map() });
      store.close();
      elsewhere.close();
    },
  );
});

describe("what the page asks of the API", () => {
  it("selects every field of every kind that the API has, as its schema allows", () => {
    const document = parse(`query Q { plan(id: "p") { ${PLAN_ROWS} } } ${ROW_FRAGMENTS}`);
    expect(validate(SCHEMA, document).map(({ message }) => message)).toEqual([]);
    const any = parse(`query Q { node(id: "p") { ${ANY_ROW} } } ${ROW_FRAGMENTS}`);
    expect(validate(SCHEMA, any).map(({ message }) => message)).toEqual([]);
  });

  it("asks for all of an indicator", () => {
    expect([...INDICATOR_KEYS].sort()).toEqual(Object.keys(FORM_INDICATORS[0] ?? {}).sort());
  });

  it.each(TYPED)("%s: is named in a write as the API names it", (_, kind, flat) => {
    const write = { kind, expectedRevision: 1, remove: false, texts: { [flat.key]: "甲" } };
    const input = inputOf({ ...write, id: PLACES[kind].id, parentId: null });
    const row = SCHEMA.getType(`${typeNameOf(kind)}RowInput`);
    const cells = SCHEMA.getType(`${typeNameOf(kind)}CellsInput`);
    if (kind === "section") {
      expect(JSON.stringify(input)).toContain(flat.key);
      expect(row).toBeDefined();
    } else expect(cells?.toConfig()).toMatchObject({ fields: { [flat.key]: expect.anything() } });
  });

  it.each(TYPED)("%s: is read from an answer as it was stored", (_, kind, flat) => {
    const { id, parentId } = PLACES[kind];
    const store = open({ writer: server().writer, rows: startRows() });
    store.edit([{ what: "type", kind, id, parentId, texts: { [flat.key]: textsFor(flat)[1] } }], "form");
    const row = store.get().rows.get(id);
    if (row === undefined) throw new Error(`no row ${id}`);
    const list = Object.entries(row.values).map(([field, text]) => ({ field, text }));
    const cells = Object.entries(row.values).map(([key, value]) => [aliasOf(kind, key), value]);
    const answer = {
      ...{ __typename: typeNameOf(kind), id, parentId, revision: 3, unread: [] },
      ...(kind === "section" ? { section_texts: list } : Object.fromEntries(cells)),
    };
    expect(readServerRow(answer)).toEqual({ row, revision: 3 });
    store.close();
  });
});
