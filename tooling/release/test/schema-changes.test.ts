import { describe, expect, it } from "vitest";
import { manifestOf, RELEASED_SCHEMA, read, readIfAny, SCHEMA, SCHEMA_CHANGESET } from "../src/files.ts";
import { breakingChanges, changesetOf } from "../src/schema-changes.ts";

const RELEASED = `
  type Query { plan(id: ID!): Plan units: [String!]! count: Int! }
  type Plan { id: ID! year: Int! state: State! }
  enum State { DRAFT SUBMITTED }
`;

describe("the schema", () => {
  it("breaks no client of the last release without naming it in the API's changelog", () => {
    const changes = breakingChanges(read(RELEASED_SCHEMA), read(SCHEMA));
    const expected = changesetOf(changes, manifestOf("apps/api").version);
    const how = `run: pnpm --filter @dengta/release schema, and commit ${SCHEMA_CHANGESET}`;
    expect(readIfAny(SCHEMA_CHANGESET), how).toBe(expected);
  });
});

describe("a breaking change", () => {
  it.each([
    ["a field removed", "year: Int!", "", "Plan.year was removed."],
    ["a type changed", "year: Int!", "year: String!", "Plan.year changed type from Int! to String!."],
    ["a value removed", "DRAFT SUBMITTED", "DRAFT", "SUBMITTED was removed from enum type State."],
    [
      "an argument that became required",
      "plan(id: ID!)",
      "plan(id: ID!, year: Int!)",
      "A required arg year on Query.plan was added.",
    ],
    [
      "a blank that became possible",
      "state: State!",
      "state: State",
      "Plan.state changed type from State! to State.",
    ],
  ])("is named: %s", (_what, before, after, sentence) => {
    expect(breakingChanges(RELEASED, RELEASED.replace(before, after))).toEqual([sentence]);
  });

  it("is not an addition, a deprecation or a description", () => {
    const grown = RELEASED.replace("year: Int!", 'year: Int! @deprecated "Years." code: String')
      .replace('@deprecated "Years."', '@deprecated(reason: "code")')
      .replace("DRAFT", "DRAFT RETURNED");
    expect(breakingChanges(RELEASED, grown)).toEqual([]);
  });
});

describe("its changeset", () => {
  it("moves the second number before 1.0 and the first one after", () => {
    expect(changesetOf(["Plan.year was removed."], "0.1.0")).toContain('"@dengta/api": minor');
    expect(changesetOf(["Plan.year was removed."], "1.4.0")).toContain('"@dengta/api": major');
  });

  it("is not there while nothing breaks", () => {
    expect(changesetOf([], "0.1.0")).toBe(null);
  });
});
