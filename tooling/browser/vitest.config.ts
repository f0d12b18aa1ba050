import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { conditions: ["@dengta/source"] },
  ssr: { resolve: { conditions: ["@dengta/source"] } },
  test: {
    name: "browser",
    include: ["test/**/*.test.ts"],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
