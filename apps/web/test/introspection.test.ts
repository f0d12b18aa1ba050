import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { INTROSPECTION_FILE, printIntrospection } from "../scripts/introspection.ts";

it("the web is compiled against the schema that the API has committed", () => {
  const isCurrent = readFileSync(INTROSPECTION_FILE, "utf8") === printIntrospection();
  expect(isCurrent, "run `pnpm --filter @dengta/web introspection`").toBe(true);
});
