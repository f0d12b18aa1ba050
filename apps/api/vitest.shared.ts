import { createRequire } from "node:module";
import type { ViteUserConfig } from "vitest/config";

/** The same tests run on both databases; only the set-up differs. */
export function apiProject(name: string, globalSetup: string, exclude: string[] = []): ViteUserConfig {
  return {
    resolve: {
      conditions: ["@dengta/source"],
      // The file Node itself takes: otherwise graphql is loaded twice, as index.mjs here and index.js there.
      alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve("graphql") }],
    },
    ssr: { resolve: { conditions: ["@dengta/source"] } },
    test: {
      name,
      include: ["{src,test}/**/*.test.ts"],
      exclude: ["**/node_modules/**", ...exclude],
      globalSetup,
      testTimeout: 60_000,
      hookTimeout: 120_000,
    },
  };
}
