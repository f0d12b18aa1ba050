import { packageTests } from "@dengta/vitest";
import { defineConfig } from "vitest/config";

export default defineConfig(
  packageTests({ name: "browser", fileParallelism: false, testTimeout: 120_000, hookTimeout: 120_000 }),
);
