import { defineConfig } from "vitest/config";

/** One project per package, so that a test run names the room it failed in. */
export default defineConfig({
  test: {
    projects: ["packages/*", "apps/*", "apps/*/vitest.*.config.ts", "tooling/*/vitest.config.ts"],
    reporters: ["default"],
    passWithNoTests: false,
  },
});
