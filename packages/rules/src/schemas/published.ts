import { FINDING_CATALOGUE } from "@dengta/domain";
import type { JsonSchema } from "../json-schema/index.ts";
import { RULESET_SCHEMA } from "../rulesets/schema.ts";
import { ALLOCATIONS, CAP_SCOPES, CONFIDENCES, RULESET_STATUSES } from "../rulesets/types.ts";

const DRAFT = "https://json-schema.org/draft/2020-12/schema";
const WAN: JsonSchema = { type: "string", description: "Exact amount in 万元, at least two decimals." };
const OPEN_WAN: JsonSchema = { ...WAN, type: ["string", "null"] };
const DAY: JsonSchema = { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$", description: "YYYY-MM-DD" };
const COUNT: JsonSchema = { type: "integer", minimum: 0 };
const NAME: JsonSchema = { type: ["string", "null"] };

function object(
  description: string,
  properties: Record<string, JsonSchema>,
  optional: string[] = [],
): JsonSchema {
  const required = Object.keys(properties).filter((key) => !optional.includes(key));
  return { type: "object", description, properties, required };
}

function closed(...args: Parameters<typeof object>): JsonSchema {
  return { ...object(...args), additionalProperties: false };
}

const LINE: Record<string, JsonSchema> = {
  platform: { ...NAME, description: "Service platform; null while none is chosen." },
  platformUscc: { ...NAME, description: "Its 统一社会信用代码; lines of one code share a cap." },
  enterprise: { type: "string" },
  cost: { ...OPEN_WAN, description: "实际改造成本, 万元; null while not known." },
  requested: { ...OPEN_WAN, description: "奖补资金额, 万元; null: propose one." },
  targetLevel: { type: ["integer", "null"], minimum: 0, maximum: 4 },
};
const OPTIONAL_LINE = ["platformUscc", "targetLevel"];

/** What `assessSubsidies` takes. */
export const SUBSIDY_INPUT_SCHEMA: JsonSchema = {
  $schema: DRAFT,
  $id: "urn:dengta:schema:subsidy-input",
  title: "SubsidyInput",
  ...closed(
    "Lines to be assessed under a rule set.",
    {
      ruleset: { type: ["string", "object"], description: "Id of a shipped rule set, or a rule set." },
      asOf: { ...DAY, description: "Day whose values apply; the first of the rule set by default." },
      allocation: { enum: ALLOCATIONS, description: "The rule set's own by default." },
      lines: { type: "array", items: { $ref: "#/$defs/line" } },
    },
    ["asOf", "allocation"],
  ),
  $defs: { line: closed("One firm.", LINE, OPTIONAL_LINE) },
};

const CITATION = object(
  "Where it rests and how sure that is.",
  {
    documentId: { type: "string" },
    clause: { type: "string" },
    quote: { type: "string" },
    confidence: { enum: CONFIDENCES },
  },
  ["quote"],
);
const READ: Record<string, JsonSchema> = {
  id: { type: "string" },
  name: { type: "string" },
  from: DAY,
  to: { ...DAY, type: ["string", "null"] },
  citation: { $ref: "#/$defs/citation" },
  document: { type: "object" },
};

/** What `assessSubsidies` gives. */
export const SUBSIDY_RESULT_SCHEMA: JsonSchema = {
  $schema: DRAFT,
  $id: "urn:dengta:schema:subsidy-result",
  title: "SubsidyResult",
  ...object("Amounts per line, platform and region, with everything that was read.", {
    ruleset: { type: "string" },
    version: { type: "string" },
    asOf: DAY,
    allocation: { enum: ALLOCATIONS },
    inputHash: { type: "string", pattern: "^[0-9a-f]{64}$", description: "SHA-256 of what was assessed." },
    basis: { $ref: "#/$defs/basis" },
    lines: { type: "array", items: { $ref: "#/$defs/line" } },
    platforms: { type: "array", items: { $ref: "#/$defs/platform" } },
    region: { anyOf: [{ type: "null" }, { $ref: "#/$defs/region" }] },
    findings: {
      type: "array",
      items: object("What is wrong.", { code: { type: "string" }, severity: { enum: ["error", "warning"] } }),
    },
  }),
  $defs: {
    citation: CITATION,
    basis: object("The values in force on the day.", {
      ruleset: object("", {
        id: { type: "string" },
        version: { type: "string" },
        name: { type: "string" },
        status: { enum: RULESET_STATUSES },
      }),
      asOf: DAY,
      caps: {
        type: "array",
        items: object("A cap.", {
          ...READ,
          scope: { enum: CAP_SCOPES },
          when: { type: ["object", "null"] },
          limit: OPEN_WAN,
          rateBps: { type: ["integer", "null"] },
        }),
      },
      shares: { type: "array", items: object("A share in basis points.", READ) },
      minimums: { type: "array", items: object("A number of firms.", READ) },
      ceilingStep: object("万元", READ),
      proposalStep: object("万元", READ),
    }),
    line: object(
      "One firm; missing: nothing can be said yet.",
      {
        ...LINE,
        outcome: { enum: ["resolved", "missing"] },
        missing: { type: "array", items: { enum: ["cost", "targetLevel"] } },
        ceiling: OPEN_WAN,
        eligible: OPEN_WAN,
        binding: { enum: ["rate", "enterpriseCap", "requested", "notEligible", null] },
        payable: OPEN_WAN,
      },
      [...OPTIONAL_LINE, "missing"],
    ),
    platform: object("One platform over all its lines.", {
      platform: { type: "string" },
      key: { type: "string" },
      enterprises: COUNT,
      missing: COUNT,
      cost: WAN,
      eligible: WAN,
      cap: OPEN_WAN,
      excess: WAN,
      headroom: OPEN_WAN,
      payable: WAN,
      unallocated: OPEN_WAN,
    }),
    region: object("The unit's envelope.", {
      cap: WAN,
      eligible: WAN,
      excess: WAN,
      headroom: WAN,
      payable: WAN,
      unallocated: OPEN_WAN,
      shares: {
        type: "array",
        items: object("A share that must reach firms.", {
          id: { type: "string" },
          required: WAN,
          shortfall: WAN,
        }),
      },
    }),
  },
};

/** What `checkPlan` gives, one by one. */
export const FINDING_SCHEMA: JsonSchema = {
  $schema: DRAFT,
  $id: "urn:dengta:schema:finding",
  title: "Finding",
  ...object(
    "Something to be said about a plan.",
    {
      code: { enum: Object.keys(FINDING_CATALOGUE) },
      severity: { enum: ["error", "warning", "hint"] },
      place: { $ref: "#/$defs/place" },
      message: { type: "string", description: "Where, what and how to put it right, in Chinese." },
      repair: {
        anyOf: [
          { type: "null" },
          object("A change that is safe to make.", { label: { type: "string" }, value: { type: "string" } }),
        ],
      },
      citation: object("", { documentId: { type: "string" }, clause: { type: "string" } }),
      grade: { enum: CONFIDENCES },
      next: { type: "string" },
    },
    ["citation", "grade", "next"],
  ),
  $defs: {
    place: object("Ids of the plan document; null: not below this level.", {
      form: { enum: ["main", "fu1", "fu2", "fu3", "fu4", "fu5"] },
      sectionId: NAME,
      industryId: NAME,
      platformId: NAME,
      enterpriseId: NAME,
      field: NAME,
    }),
  },
};

/** The schemas that the package publishes, by file name. */
export const SCHEMAS: Readonly<Record<string, JsonSchema>> = {
  "ruleset.schema.json": RULESET_SCHEMA,
  "subsidy-input.schema.json": SUBSIDY_INPUT_SCHEMA,
  "subsidy-result.schema.json": SUBSIDY_RESULT_SCHEMA,
  "finding.schema.json": FINDING_SCHEMA,
};
