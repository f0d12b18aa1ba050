import type { Role } from "@dengta/domain";
import { initGraphQLTada } from "gql.tada";
import type { introspection } from "./introspection.gen.ts";

/** Typed documents against the committed schema. Money and decimals travel as exact text. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  disableMasking: true;
  scalars: {
    ID: string;
    Wan: string;
    Decimal: string;
    Date: string;
    DateTime: string;
    JSON: unknown;
    File: File;
    Role: Role;
  };
}>();

export type { ResultOf, VariablesOf } from "gql.tada";
