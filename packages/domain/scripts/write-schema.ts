import { writeFileSync } from "node:fs";
import { planDocumentJsonSchema } from "../src/index.ts";

writeFileSync(
  new URL("../plan-document.schema.json", import.meta.url),
  `${JSON.stringify(planDocumentJsonSchema(), null, 2)}\n`,
);
