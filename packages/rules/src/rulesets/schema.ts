import type { JsonSchema } from "../json-schema/index.ts";
import { ALLOCATIONS, CAP_SCOPES, CONFIDENCES, RULESET_STATUSES } from "./types.ts";

const TEXT: JsonSchema = { type: "string", minLength: 1 };
const ID: JsonSchema = { type: "string", pattern: "^[a-z][A-Za-z0-9-]*$" };
const DAY: JsonSchema = { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$", description: "YYYY-MM-DD" };
const OPEN_DAY: JsonSchema = {
  ...DAY,
  type: ["string", "null"],
  description: "First day after the last; null while open.",
};
const WAN: JsonSchema = {
  type: "string",
  pattern: "^\\d{1,9}(\\.\\d{1,6})?$",
  description: "Exact amount in 万元 as decimal text.",
};

function closed(
  description: string,
  properties: Record<string, JsonSchema>,
  optional: string[] = [],
): JsonSchema {
  const required = Object.keys(properties).filter((key) => !optional.includes(key));
  return { type: "object", description, properties, required, additionalProperties: false };
}

const DATES = { from: DAY, to: OPEN_DAY, citation: { $ref: "#/$defs/citation" } };
const dated = (value: JsonSchema): JsonSchema => ({
  type: "array",
  minItems: 1,
  items: closed("A value in force on every day of [from, to).", { ...DATES, value }),
});
const parameter = (description: string, value: JsonSchema) =>
  closed(description, { name: TEXT, values: dated(value) });

/** What `defineRuleset` accepts, published as ruleset.schema.json. Dates, references and overlaps are checked besides. */
export const RULESET_SCHEMA: JsonSchema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "urn:dengta:schema:ruleset",
  title: "Ruleset",
  ...closed("The subsidy rules of one batch: dated, cited values.", {
    id: ID,
    version: { ...TEXT, description: "Raised by every change of a value." },
    status: { enum: RULESET_STATUSES },
    key: closed("What the set is known by.", {
      programme: TEXT,
      year: { type: "integer", minimum: 2000, maximum: 2999 },
      documentNumber: TEXT,
    }),
    name: TEXT,
    validity: closed("[from, to)", { from: DAY, to: OPEN_DAY }),
    documents: {
      type: "object",
      description: "Documents cited that the product does not know, by id.",
      additionalProperties: closed("A document.", {
        title: TEXT,
        number: { type: ["string", "null"] },
        publishedOn: OPEN_DAY,
        grade: { enum: ["S", "A", "B"] },
      }),
    },
    caps: { type: "array", items: { $ref: "#/$defs/cap" } },
    shares: {
      type: "array",
      items: closed("A share of a region's cap that must reach firms, in basis points.", {
        id: ID,
        capId: ID,
        name: TEXT,
        values: dated({ type: "integer", minimum: 1, maximum: 10_000 }),
      }),
    },
    minimums: {
      type: "array",
      items: closed("Firms per platform below which a warning is due.", {
        id: ID,
        name: TEXT,
        values: dated({ type: "integer", minimum: 1 }),
      }),
    },
    ceilingStep: parameter("Ceilings are whole multiples of it, rounded down.", WAN),
    proposalStep: parameter("Proposals and shares are whole multiples of it, rounded down.", WAN),
    allocation: closed("How a sum over its cap may be shared out.", {
      default: { enum: ALLOCATIONS },
      allowed: { type: "array", minItems: 1, items: { enum: ALLOCATIONS } },
      citation: { $ref: "#/$defs/citation" },
    }),
  }),
  $defs: {
    citation: closed(
      "Where a value rests.",
      { documentId: TEXT, clause: TEXT, quote: TEXT, confidence: { enum: CONFIDENCES } },
      ["quote"],
    ),
    cap: closed("At most the lower of limit and rate.", {
      id: ID,
      scope: { enum: CAP_SCOPES },
      name: TEXT,
      when: {
        anyOf: [
          { type: "null" },
          closed("Firms that aim at this level.", {
            targetLevel: { type: "integer", minimum: 0, maximum: 4 },
          }),
        ],
      },
      values: {
        type: "array",
        minItems: 1,
        items: closed("In force on every day of [from, to).", {
          ...DATES,
          limit: { anyOf: [{ type: "null" }, WAN] },
          rateBps: { type: ["integer", "null"], minimum: 1, maximum: 10_000 },
        }),
      },
    }),
  },
};
