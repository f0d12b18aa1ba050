import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { conditions: ["@dengta/source"] },
  ssr: { resolve: { conditions: ["@dengta/source"] } },
  test: { name: "migrate", include: ["{src,test}/**/*.test.ts"], testTimeout: 60_000, hookTimeout: 60_000 },
});
