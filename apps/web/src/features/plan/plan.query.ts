import { gql, type TypedDocumentNode } from "@urql/core";
import type { DefinitionNode, SelectionNode } from "graphql";
import { graphql, type ResultOf, type VariablesOf } from "../../shared/graphql/index.ts";
import { PLAN_ROWS, ROW_FRAGMENTS } from "./rows/selection.ts";

/** A plan as a whole, without its rows. */
const PlanHeadQuery = graphql(`
  query OpenPlan($id: ID!) {
    industryNames
    plan(id: $id) {
      id regionCode regionName state revision returnedBefore view actions
      batch { id year programme templateId rulesetId requirementTitles dueOn signOff }
      nodes { key state comment }
      returns { id version reason dueOn createdAt nodes { nodeKey comment } }
      snapshots { id version code createdAt createdBy }
      industries { id platforms { id kpiFormState } }
    }
  }
`);

const PlanRows = gql(`fragment PlanRows on Plan { ${PLAN_ROWS} } ${ROW_FRAGMENTS}`);

/** A plan with everything its pages show. Which fields its rows have, the definitions say. */
export const OpenPlanQuery: TypedDocumentNode<
  ResultOf<typeof PlanHeadQuery>,
  VariablesOf<typeof PlanHeadQuery>
> = { ...PlanHeadQuery, definitions: [...PlanHeadQuery.definitions.map(withRows), ...PlanRows.definitions] };

export type OpenPlan = NonNullable<ResultOf<typeof PlanHeadQuery>["plan"]>;

function withRows(definition: DefinitionNode): DefinitionNode {
  if (definition.kind !== "OperationDefinition") return definition;
  return {
    ...definition,
    selectionSet: { ...definition.selectionSet, selections: definition.selectionSet.selections.map(spread) },
  };
}

function spread(selection: SelectionNode): SelectionNode {
  if (selection.kind !== "Field" || selection.name.value !== "plan" || selection.selectionSet === undefined)
    return selection;
  const rows = { kind: "FragmentSpread", name: { kind: "Name", value: "PlanRows" } } as SelectionNode;
  const selections = [...selection.selectionSet.selections, rows];
  return { ...selection, selectionSet: { ...selection.selectionSet, selections } };
}
