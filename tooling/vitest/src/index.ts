import type { ViteUserConfig } from "vitest/config";
import type { InlineConfig } from "vitest/node";

/** Where a package's run leaves its counts; `npm test` adds them up, from the cache too. */
const RESULTS = "test-results";

/** What a package says about its own tests; the rest is the same everywhere. */
export interface PackageTests extends InlineConfig {
  /** Short name shown beside every test. */
  readonly name: string;
}

/**
 * The test configuration of one package: workspace packages are read as source, files share one module
 * graph per worker (set `isolate` where a test needs a fresh one), and the run writes its counts.
 */
export function packageTests(tests: PackageTests): ViteUserConfig {
  return {
    resolve: { conditions: ["@dengta/source"] },
    ssr: { resolve: { conditions: ["@dengta/source"] } },
    test: {
      include: ["{src,test}/**/*.test.ts"],
      isolate: false,
      reporters: ["default", "json"],
      outputFile: { json: `${RESULTS}/${tests.name}.json` },
      ...tests,
    },
  };
}
