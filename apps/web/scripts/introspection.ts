import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { minifyIntrospection, outputIntrospectionFile } from "gql.tada/internal";
import { buildSchema, introspectionFromSchema } from "graphql";

const SCHEMA_FILE = fileURLToPath(new URL("../../api/schema.graphql", import.meta.url));

export const INTROSPECTION_FILE = fileURLToPath(
  new URL("../src/shared/graphql/introspection.gen.ts", import.meta.url),
);

/**
 * The types of the API as gql.tada reads them, from the committed schema. gql.tada's own command line does
 * not run under the native TypeScript.
 */
export function printIntrospection(): string {
  const schema = buildSchema(readFileSync(SCHEMA_FILE, "utf8"));
  const introspection = minifyIntrospection(introspectionFromSchema(schema, { descriptions: false }));
  const file = outputIntrospectionFile(introspection, { fileType: ".d.ts", shouldPreprocess: true });
  // The ambient declaration at its end is for projects without scalars of their own.
  return file.slice(0, file.indexOf("import * as gqlTada")).trimEnd().concat("\n");
}
