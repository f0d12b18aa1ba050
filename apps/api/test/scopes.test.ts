import { type GraphQLNamedType, type GraphQLObjectType, isObjectType } from "graphql";
import { describe, expect, it } from "vitest";
import { schema } from "../src/assembly/schema.ts";

/** What Pothos was told about a type or field. */
function pothosOptions(item: { extensions: object }): { authScopes?: unknown } {
  return (item.extensions as { pothosOptions?: { authScopes?: unknown } }).pothosOptions ?? {};
}

const isNode = (type: GraphQLNamedType): type is GraphQLObjectType =>
  isObjectType(type) && type.getInterfaces().some(({ name }) => name === "Node");

describe("every way into the data", () => {
  it("by a root field declares who may take it", () => {
    const roots = [schema.getQueryType(), schema.getMutationType()];
    const fields = roots.flatMap((root) => Object.values(root?.getFields() ?? {}));
    expect(fields.length).toBeGreaterThan(30);
    expect(
      fields.filter((field) => pothosOptions(field).authScopes === undefined).map(({ name }) => name),
    ).toEqual([]);
  });

  it("by node(id) declares who may take it on the type itself", () => {
    const nodes = Object.values(schema.getTypeMap()).filter(isNode);
    expect(nodes.map(({ name }) => name).sort()).toEqual([
      "Batch",
      "Enterprise",
      "Evidence",
      "Industry",
      "KpiValue",
      "Plan",
      "Platform",
      "Price",
      "Problem",
      "Scenario",
      "Section",
      "Snapshot",
      "Solution",
      "WorkbookImport",
    ]);
    expect(
      nodes.filter((node) => pothosOptions(node).authScopes === undefined).map(({ name }) => name),
    ).toEqual([]);
  });
});
