import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { schemaText } from "./schema.ts";

export const SCHEMA_TEXT_FILE = fileURLToPath(new URL("../../schema.graphql", import.meta.url));

if (import.meta.main) await writeFile(SCHEMA_TEXT_FILE, schemaText());
