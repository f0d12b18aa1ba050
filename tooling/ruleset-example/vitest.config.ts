import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { conditions: ["@dengta/source"] },
  ssr: { resolve: { conditions: ["@dengta/source"] } },
  test: { name: "ruleset-example", include: ["{src,test}/**/*.test.ts"] },
});
