import { describe, expect, it } from "vitest";
import {
  type AnyField,
  BLANK_CELLS,
  cellText,
  type FieldContext,
  type FieldKind,
  FORM_INDICATORS,
  fieldsOfRow,
  flattenRow,
  isRowId,
  keyOfId,
  nestRow,
  ROW_KINDS,
  ROWS,
  readAgain,
  rowIdOf,
  schemaOfField,
  settleLevel,
  TEMPLATE_2022,
  type Template,
  textsOfCells,
  typeCells,
  unreadCells,
} from "../src/index.ts";

const TEMPLATE: Template = {
  ...TEMPLATE_2022,
  rowFields: {
    enterprise: [{ key: "park", label: "所在园区", kind: "line", clause: "附3", required: true }],
  },
};

const CONTEXT: FieldContext = {
  rowsOf: (kind) => [
    { id: `${kind}_1`, name: "甲云智造（杭州）有限公司" },
    { id: `${kind}_2`, name: "ABC公司" },
  ],
  indicator: FORM_INDICATORS[0] ?? null,
  industryNames: [{ name: "定制家具", aliases: ["家居定制"] }],
};

/** Texts as offices type them, with what must be read; one that is no value of the kind. */
const SAMPLES: Record<
  Exclude<FieldKind, "choice" | "fixed">,
  { typed: [string, unknown][]; bad: string | null }
> = {
  name: { typed: [[" 甲 公司(杭州) ", "甲公司（杭州）"]], bad: null },
  line: { typed: [[" 2022年9月 ", "2022年9月"]], bad: null },
  paragraphs: { typed: [["一\n二 ", "一\n二 "]], bad: null },
  uscc: {
    typed: [
      ["９１３３ 0100ma2abcde1x", "91330100MA2ABCDE1X"],
      ["", null],
    ],
    bad: "待补",
  },
  money: {
    typed: [
      ["85.5万", "85.50"],
      ["855,000元", "85.50"],
      ["/", null],
    ],
    bad: "面议",
  },
  amount: {
    typed: [
      ["1,200.5", 1200.5],
      ["0.3亿", 3000],
      ["", null],
    ],
    bad: "若干",
  },
  count: {
    typed: [
      ["３６人", 36],
      ["", null],
    ],
    bad: "约三十",
  },
  level: {
    typed: [
      ["二级", 2],
      ["3级", 3],
      ["０", 0],
      ["", null],
    ],
    bad: "五级",
  },
  score: {
    typed: [
      ["45.5分", "45.5"],
      ["", null],
    ],
    bad: "101",
  },
  date: {
    typed: [
      ["2022年9月1日", "2022-09-01"],
      ["2022/9/1", "2022-09-01"],
      ["", null],
    ],
    bad: "2022年2月30日",
  },
  measure: {
    typed: [
      ["≥３５%", "35"],
      ["", null],
    ],
    bad: "120%",
  },
  reference: {
    typed: [
      ["甲云智造(杭州)有限公司", "platform_1"],
      ["ａｂｃ公司", "platform_2"],
      ["platform_2", "platform_2"],
      ["", null],
    ],
    bad: "乙云智造",
  },
  references: {
    typed: [
      ["甲云智造[杭州]有限公司；abc公司", ["problem_1", "problem_2"]],
      ["", []],
    ],
    bad: "没有的问题",
  },
};

const CELLS = ROW_KINDS.flatMap((kind) => {
  const id = kind === "section" ? "pln_1/fu2.2.1" : "x_1/key";
  return [...fieldsOfRow(kind, id, TEMPLATE).values()].map((flat) => ({ kind, id, ...flat }));
});
const TYPED = CELLS.filter(({ field }) => !field.system);

function samplesOf(field: AnyField): { typed: [string, unknown][]; bad: string | null } {
  if (field.kind === "choice")
    return {
      typed: [
        ...field.options.flatMap(({ value, label }): [string, unknown][] => [
          [value, value],
          [` ${label} `, value],
        ]),
        ["", field.blank],
      ],
      bad: "都不是",
    };
  if (field.kind === "fixed") throw new Error("not typed");
  const { typed, bad } = SAMPLES[field.kind];
  const of = field.of;
  const own = typed.map(([text, value]): [string, unknown] => [
    text.replace("platform", String(of)),
    typeof value === "string" ? value.replace("platform_", `${of}_`) : value,
  ]);
  return { typed: field.kind === "reference" ? own : typed, bad };
}

describe.each(TYPED)("$kind $key ($field.kind)", ({ kind, id, key, field }) => {
  const fields = fieldsOfRow(kind, id, TEMPLATE);

  it.each(samplesOf(field).typed)("reads %j", (text, value) => {
    const after = typeCells(BLANK_CELLS, { [key]: text }, fields, CONTEXT);
    expect(after.refusals).toEqual([]);
    expect(after.unread).toEqual({});
    expect(after.values[key] ?? field.blank).toEqual(value);
    if (!key.startsWith("more.")) expect(schemaOfField(field).safeParse(value).success).toBe(true);
  });

  it.each(samplesOf(field).typed)("%j comes back whole from a document and from its own print", (text) => {
    const cells = typeCells(BLANK_CELLS, { [key]: text }, fields, CONTEXT);
    if (kind !== "section") {
      const nested = JSON.parse(JSON.stringify(nestRow(ROWS[kind], keyOfId(id), cells)));
      expect(flattenRow(ROWS[kind], nested)).toEqual({ values: cells.values, unread: {} });
    }
    for (const print of [
      cellText(cells, { key, path: [key], field }, CONTEXT),
      textsOfCells(cells, fields, CONTEXT)[key],
    ])
      expect(typeCells(BLANK_CELLS, { [key]: print ?? "" }, fields, CONTEXT).values).toEqual(cells.values);
  });

  it("keeps a text that it cannot read, in place of the value, and says why", () => {
    const { typed, bad } = samplesOf(field);
    if (bad === null) return expect(field.read("任何文字", CONTEXT).ok).toBe(true);
    const full = typeCells(BLANK_CELLS, { [key]: typed[0]?.[0] ?? "" }, fields, CONTEXT);
    const after = typeCells(full, { [key]: bad }, fields, CONTEXT);
    expect(after).toMatchObject({ unread: { [key]: bad }, refusals: [] });
    expect(after.values).not.toHaveProperty([key]);
    expect(cellText(after, { key, path: [key], field }, CONTEXT)).toBe(bad);
    const [why] = unreadCells(after, fields, CONTEXT);
    expect(why?.message).toMatch(/\p{Script=Han}/u);
    if (kind !== "section")
      expect(flattenRow(ROWS[kind], nestRow(ROWS[kind], keyOfId(id), after)).unread).toEqual({ [key]: bad });
    expect(typeCells(after, { [key]: typed[0]?.[0] ?? "" }, fields, CONTEXT).unread).toEqual({});
  });

  it("refuses a text that no cell can hold, and changes nothing", () => {
    const { typed } = samplesOf(field);
    const full = typeCells(BLANK_CELLS, { [key]: typed[0]?.[0] ?? "" }, fields, CONTEXT);
    const after = typeCells(full, { [key]: "字".repeat(50_001) }, fields, CONTEXT);
    expect(after.changed).toEqual([]);
    expect(after.refusals).toMatchObject([{ field: key }]);
    expect(after.values).toEqual(full.values);
  });
});

describe("cells", () => {
  const fields = fieldsOfRow("enterprise", "ent_1", TEMPLATE);

  it("of the system cannot be typed, and unknown ones are named", () => {
    const industry = fieldsOfRow("industry", "ind_1", TEMPLATE);
    const after = typeCells(BLANK_CELLS, { kpiSetId: "x", nonsense: "1" }, industry, CONTEXT);
    expect(after.refusals.map(({ code }) => code)).toEqual(["FIELD_NOT_TYPED", "FIELD_UNKNOWN"]);
  });

  it("read again what waited, once what it names exists", () => {
    const before = { ...CONTEXT, rowsOf: () => [] };
    const waiting = typeCells(BLANK_CELLS, { platformId: "abc公司", cost: "面议" }, fields, before);
    expect(waiting.unread).toEqual({ platformId: "abc公司", cost: "面议" });
    expect(readAgain(waiting, fields, before)).toBeNull();
    const after = readAgain(waiting, fields, CONTEXT);
    expect(after).toMatchObject({ values: { platformId: "platform_2" }, unread: { cost: "面议" } });
  });

  it("do not guess between two rows of one name", () => {
    const twins = {
      ...CONTEXT,
      rowsOf: () => [
        { id: "a", name: "甲(一)" },
        { id: "b", name: "甲（一）" },
      ],
    };
    expect(typeCells(BLANK_CELLS, { platformId: "甲（一）" }, fields, twins).unread).toHaveProperty(
      "platformId",
    );
  });
});

describe("a firm's level", () => {
  it("follows from a score under the 2022 rubric, and stands under the batch's rubric", () => {
    const rubric = TEMPLATE_2022.levelRubricId;
    expect(settleLevel({ levelScore: "45" }, ["levelScore"], rubric)).toEqual({
      levelScore: "45",
      level: 2,
      levelRubricId: rubric,
    });
    expect(settleLevel({ levelRubricId: rubric, name: "甲" }, ["level"], rubric)).toEqual({ name: "甲" });
    expect(settleLevel({ level: 3, levelScore: "45" }, ["level", "levelScore"], null)).toEqual({
      level: 3,
      levelScore: "45",
    });
  });
});

it("an id says what it names, and sorts by the time it was made", () => {
  const random = new Uint8Array(10).fill(255);
  const [early, late] = [rowIdOf("enterprise", 1_000, random), rowIdOf("enterprise", 2_000, random)];
  expect(early < late).toBe(true);
  expect(isRowId("enterprise", early)).toBe(true);
  expect(isRowId("platform", early)).toBe(false);
  expect(isRowId("price", "sol_1/scn_1")).toBe(false);
});
