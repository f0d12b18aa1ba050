import { packageTests } from "@dengta/vitest";
import { defineConfig } from "vitest/config";

export default defineConfig(
  packageTests({
    name: "exports",
    // Files change what they share with others: templates, limits.
    isolate: true,
  }),
);
