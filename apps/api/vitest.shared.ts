import { createRequire } from "node:module";
import { packageTests } from "@dengta/vitest";
import { mergeConfig, type ViteUserConfig } from "vitest/config";

/** The same tests run on both databases; only the set-up differs. */
export function apiProject(name: string, globalSetup: string, exclude: string[] = []): ViteUserConfig {
  const shared = packageTests({
    name,
    exclude: ["**/node_modules/**", ...exclude],
    globalSetup,
    // Some files look at the disk through a module of Node's that they stand in front of.
    isolate: true,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  });
  // The file Node itself takes: otherwise graphql is loaded twice, as index.mjs here and index.js there.
  const graphql = createRequire(import.meta.url).resolve("graphql");
  return mergeConfig(shared, { resolve: { alias: [{ find: /^graphql$/, replacement: graphql }] } });
}
